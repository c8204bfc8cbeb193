package org.conditionality.whatif.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.Detail;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.condition.ConditionAnswer.Difference;
import org.conditionality.whatif.condition.ConditionAnswer.ExactCondition;
import org.conditionality.whatif.condition.VersionedCondition.Version;
import org.conditionality.whatif.condition.VersionedCondition.VersionDifference;
import org.conditionality.whatif.condition.VersionedCondition.When;

/** Finds the exact condition in facts under which an obligation carries a label. */
public final class LabelConditions {

    private final Library library;
    private final Evaluator evaluator;

    public LabelConditions(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /**
     * Returns the condition under each reading, and where they differ.
     *
     * @throws RefusedInput if the facts that are fixed contradict each other
     */
    public ConditionAnswer answer(ConditionQuestion asked) {
        check(asked);
        var found = new LinkedHashMap<String, LabelRegion>();
        asked.readings().forEach(reading -> found.put(reading, space(asked, reading)));
        var conditions = conditions(found);
        return new ConditionAnswer(
                asked.question().agreement(),
                pack(asked).version(),
                asked.obligation(),
                asked.label().name(),
                conditions,
                found.size() > 1 ? differences(LabelRegion.comparable(found)) : null);
    }

    /** Facts that contradict each other are refused, as everywhere. */
    private void check(ConditionQuestion asked) {
        evaluator.evaluate(asked.question().in(Detail.LABELS));
    }

    private Pack pack(ConditionQuestion asked) {
        return library.pack(asked.question().agreement()).orElseThrow();
    }

    private LabelRegion space(ConditionQuestion asked, String reading) {
        return LabelRegion.of(asked, pack(asked), evaluator, reading);
    }

    private static Map<String, ExactCondition> conditions(Map<String, LabelRegion> spaces) {
        var conditions = new LinkedHashMap<String, ExactCondition>();
        spaces.forEach((reading, space) -> conditions.put(reading, space.condition()));
        return conditions;
    }

    private static List<Difference> differences(Map<String, LabelRegion> spaces) {
        var differences = new ArrayList<Difference>();
        spaces.forEach((one, here) -> spaces.forEach((other, there) -> {
            if (!one.equals(other)) {
                here.outside(there).ifPresent(facts -> differences.add(new Difference(one, other, facts)));
            }
        }));
        return differences;
    }

    /**
     * Returns the condition under each reading that these rules and older ones have, and where the versions differ.
     *
     * @param then the same question, as the older rules read it
     * @throws RefusedInput if the facts that are fixed contradict each other
     */
    public VersionedCondition answer(ConditionQuestion asked, LabelConditions older, ConditionQuestion then) {
        check(asked);
        older.check(then);
        var before = new LinkedHashMap<String, LabelRegion>();
        var after = new LinkedHashMap<String, LabelRegion>();
        for (var reading : asked.readings()) {
            if (then.readings().contains(reading)) {
                before.put(reading, older.space(then, reading));
                after.put(reading, space(asked, reading));
            }
        }
        return new VersionedCondition(
                asked.question().agreement(),
                asked.obligation(),
                asked.label().name(),
                new Version(older.pack(then).version(), conditions(before)),
                new Version(pack(asked).version(), conditions(after)),
                differences(before, after));
    }

    private static List<VersionDifference> differences(
            Map<String, LabelRegion> before, Map<String, LabelRegion> after) {
        var differences = new ArrayList<VersionDifference>();
        for (var reading : before.keySet()) {
            var both = new LinkedHashMap<When, LabelRegion>();
            both.put(When.BEFORE, Objects.requireNonNull(before.get(reading)));
            both.put(When.AFTER, Objects.requireNonNull(after.get(reading)));
            var comparable = LabelRegion.comparable(both);
            comparable.forEach((when, here) -> comparable.forEach((other, there) -> {
                if (when != other) {
                    here.outside(there)
                            .ifPresent(facts -> differences.add(new VersionDifference(reading, when, facts)));
                }
            }));
        }
        return differences;
    }
}
