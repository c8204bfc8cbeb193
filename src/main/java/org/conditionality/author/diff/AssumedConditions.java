package org.conditionality.author.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.conditionality.author.check.WorldSpace;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Contradiction;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;

/**
 * Compares what two versions of the rules conclude of a condition where one of them lets it rest on any other condition:
 * on each state of the few facts on which it depends in the other version, the other conditions are supposed outright.
 */
final class AssumedConditions {

    private final Pack pack;
    private final ReadingRules before;
    private final ReadingRules after;
    private final LabelInput input;

    /**
     * Prepares to compare.
     *
     * @param input what the condition depends on in the version in which that is less
     */
    AssumedConditions(Pack pack, ReadingRules before, ReadingRules after, LabelInput input) {
        this.pack = pack;
        this.before = before;
        this.after = after;
        this.input = input;
    }

    /** Whether it gets the same value in every case; not so where there are too many. */
    boolean isSame() {
        var own = before.conditions().contains(input.id()) ? before : after;
        var worlds = WorldSpace.of(pack, own, input);
        var suppositions = suppositions();
        return !worlds.isEmpty()
                && input.fields().stream().allMatch(own::isExact)
                && worlds.stream().allMatch(world -> suppositions.stream().allMatch(each -> isSame(world, each)));
    }

    /** No other condition, or all of those that depend on other facts with one value, or one of them alone. */
    private List<List<Object>> suppositions() {
        var others = new TreeSet<String>();
        for (var id : before.conditions()) {
            var fields = before.condition(id).fields();
            if (!id.equals(input.id()) && input.fields().stream().noneMatch(fields::contains)) {
                others.add(id);
            }
        }
        var all = new ArrayList<List<Object>>(List.of(List.of()));
        for (Function<String, Condition> value :
                List.<Function<String, Condition>>of(Condition::met, Condition::notMet, Condition::pending)) {
            all.add(others.stream().map(id -> (Object) value.apply(id)).toList());
            others.forEach(id -> all.add(List.of(value.apply(id))));
        }
        return all;
    }

    private boolean isSame(World world, List<Object> assumed) {
        var supposed = world.assuming(List.copyOf(assumed));
        try {
            var one = before.conclude(supposed, ConclusionScope.INPUTS);
            return !one.all(Contradiction.class).isEmpty()
                    || value(one).equals(value(after.conclude(supposed, ConclusionScope.INPUTS)));
        } catch (RuntimeException fault) {
            return false;
        }
    }

    private Set<Object> value(Conclusions conclusions) {
        return conclusions.about(input.type(), input.id());
    }
}
