package org.conditionality.whatif.counterfactual;

import java.util.List;
import java.util.Map;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactSet;
import org.jspecify.annotations.Nullable;

/**
 * What it would take.
 *
 * @param holds whether the goals are reached as things are, so that nothing need change
 * @param solutions every minimal set of changes that reaches the goals, the smallest first
 * @param complete whether there are no others with as many changes at most
 * @param exact whether the values tried stand for all values
 * @param evaluated how many fact sets were looked at
 * @param why why there is none, where there is none
 */
public record CounterfactualAnswer(
        boolean holds,
        List<Solution> solutions,
        boolean complete,
        boolean exact,
        long evaluated,
        @Nullable String why) {

    /** Changes that reach the goals together, and fail to if one is left out. */
    public record Solution(List<FactChange> changes) {}

    /**
     * A value changed.
     *
     * @param field by path; the name of the type where an item is added
     * @param from the value before, null if unknown
     * @param to the value that reaches the goal; it stands for all values that no rule tells from it
     */
    public record FactChange(String field, @Nullable Object from, Object to) {

        /** From what a question says of a field, a value or what each party claims, to a value. */
        public static FactChange of(String field, FactSet facts, Object to) {
            var stated = facts.values().get(field);
            return new FactChange(
                    field, stated instanceof Claims claims ? Map.of("claims", claims.byParty()) : stated, to);
        }
    }
}
