package org.conditionality.whatif.condition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The exact condition under which an obligation carries a label, under each reading asked about.
 *
 * @param conditions by reading
 * @param differences where readings differ: for each two of them and each way, a fact set under which the label holds
 *     under the one and not under the other
 */
public record ConditionAnswer(
        String agreement,
        String rulesVersion,
        String obligation,
        String label,
        Map<String, ExactCondition> conditions,
        @Nullable List<Difference> differences) {

    /**
     * One condition.
     *
     * @param anyOf the cases, one of which must be so; none where the label never holds, and one that asks nothing where
     *     it always does
     * @param text the same in words
     * @param exact whether the condition holds exactly when the label does, for all values of all fields but those taken
     * @param taken the fields left out that have the value of a setting then, by path, where the label can depend on
     *     them; null where there is none
     */
    public record ExactCondition(
            List<Case> anyOf,
            String text,
            boolean exact,
            @Nullable Map<String, Object> taken) {}

    /**
     * One case.
     *
     * @param clauses those behind what it asks
     */
    public record Case(List<Term> allOf, List<String> clauses) {

        /** What it asks, for a sentence that begins with "if". */
        public String inWords() {
            return allOf.stream().map(ConditionWords::text).collect(Collectors.joining(" and "));
        }
    }

    /**
     * What a field must be.
     *
     * @param is one of {@code = ≠ < ≤ > ≥ in}
     */
    public record Term(String field, String is, Object value) {}

    /** Facts, by type and field, beside those of the question, under which one reading gives the label and another not. */
    public record Difference(String holdsUnder, String notUnder, Map<String, Map<String, Object>> facts) {}
}
