package org.conditionality.whatif.condition;

import java.util.List;
import java.util.Map;
import org.conditionality.whatif.condition.ConditionAnswer.ExactCondition;

/**
 * The exact condition under which an obligation carries a label, under two versions of the rules.
 *
 * @param differences for each reading and each way in which the versions differ, a fact set that shows it
 */
public record VersionedCondition(
        String agreement,
        String obligation,
        String label,
        Version before,
        Version after,
        List<VersionDifference> differences) {

    /**
     * One version.
     *
     * @param conditions by reading: those that both versions have
     */
    public record Version(String rulesVersion, Map<String, ExactCondition> conditions) {}

    /** Facts, by type and field, beside those of the question, under which one version gives the label alone. */
    public record VersionDifference(String reading, When holds, Map<String, Map<String, Object>> facts) {}

    /** A version. */
    public enum When {
        BEFORE,
        AFTER
    }
}
