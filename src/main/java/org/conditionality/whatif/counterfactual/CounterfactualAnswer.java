package org.conditionality.whatif.counterfactual;

import java.util.List;
import java.util.Map;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Label;
import org.conditionality.norm.Party;
import org.jspecify.annotations.Nullable;

/**
 * What it would take.
 *
 * @param holds whether the goals are reached as things are, so that nothing need change
 * @param solutions every minimal set of changes that reaches the goals, the smallest first; of those of one size, the ones
 *     that mend a broken condition come first
 * @param groups the solutions by what they change
 * @param complete whether there are no others with as many changes at most
 * @param exact whether the values tried stand for all values
 * @param evaluated how many classes of fact sets were looked at
 * @param why why there is none, where there is none
 */
public record CounterfactualAnswer(
        boolean holds,
        List<Solution> solutions,
        List<SolutionGroup> groups,
        boolean complete,
        boolean exact,
        long evaluated,
        @Nullable String why) {

    /** An answer where nothing need change. */
    static CounterfactualAnswer holding() {
        return new CounterfactualAnswer(true, List.of(), List.of(), true, true, 1, null);
    }

    /**
     * Changes that reach the goals together, and fail to if one is left out.
     *
     * @param changes what changes
     * @param settles which way unknown facts must turn out beside that, where to settle them is free; else none
     * @param mends the conditions that are broken as things are, and not after the changes
     * @param outcomes of each obligation with a goal, what it comes to
     * @param by the parties that can bring all changes about together, one list for each way; none where nobody can, null
     *     where nothing changes and facts are only settled
     */
    public record Solution(
            List<FactChange> changes,
            List<FactChange> settles,
            List<String> mends,
            List<SolutionOutcome> outcomes,
            @Nullable List<List<Party>> by) {}

    /**
     * What an obligation comes to after the changes.
     *
     * @param labels UNDETERMINED alone where unknown facts leave more than one set possible
     * @param possible those sets; null where there is one
     * @param certain the labels common to all of them; null where there is one
     * @param decisive the unknown facts that can each decide between them; null where there is one
     */
    public record SolutionOutcome(
            String reading,
            String obligation,
            List<Label.Name> labels,
            @Nullable List<List<Label.Name>> possible,
            @Nullable List<Label.Name> certain,
            @Nullable List<String> decisive) {}

    /**
     * Solutions that change the same facts.
     *
     * @param fields the facts that they change, by path; none where facts are only settled
     * @param solutions their places in the list of solutions, from 0
     */
    public record SolutionGroup(List<String> fields, List<Integer> solutions) {}

    /**
     * A value changed.
     *
     * @param field by path; the name of the type where an item is added
     * @param from the value before, null if unknown
     * @param to the value that reaches the goal; it stands for all values that lead to the same labels
     */
    public record FactChange(String field, @Nullable Object from, Object to) {

        /** From what a question says of a field, a value or what each party claims, to a value. */
        public static FactChange of(String field, FactSet facts, Object to) {
            return of(field, facts, Map.of(), to);
        }

        /**
         * The same, where what a question does not say may follow from something else.
         *
         * @param believed the values that follow or are stated, by path
         */
        static FactChange of(String field, FactSet facts, Map<String, Object> believed, Object to) {
            var stated = facts.values().get(field);
            return new FactChange(
                    field,
                    stated instanceof Claims claims
                            ? Map.of("claims", claims.byParty())
                            : stated == null ? believed.get(field) : stated,
                    to);
        }
    }
}
