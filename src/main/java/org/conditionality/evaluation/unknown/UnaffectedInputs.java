package org.conditionality.evaluation.unknown;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.reading.ReadingRules;

/**
 * What comes to the same under two versions of the rules, whatever the facts are.
 *
 * @param inputs the conditions, performances and the like
 * @param obligations those of which every input does, and the laws are the same
 */
record UnaffectedInputs(Set<LabelInput> inputs, Set<String> obligations) {

    /**
     * Compares rules that share what everything rests on.
     *
     * @param fields the fields of an input, with all that could contradict them
     */
    static UnaffectedInputs between(
            ReadingRules before, ReadingRules after, Function<LabelInput, Collection<String>> fields) {
        var inputs = new LinkedHashSet<LabelInput>();
        after.conditions().forEach(id -> inputs.add(after.condition(id)));
        after.obligations().forEach(id -> inputs.addAll(after.inputs(id)));
        inputs.add(after.laws());
        inputs.removeIf(input -> !isSame(before, after, input, fields.apply(input)));

        var obligations = new HashSet<>(after.obligations());
        obligations.removeIf(id -> !inputs.contains(after.laws())
                || !inputs.containsAll(after.inputs(id))
                || !after.inputs(id).equals(before.inputs(id)));
        return new UnaffectedInputs(inputs, obligations);
    }

    private static boolean isSame(
            ReadingRules before, ReadingRules after, LabelInput input, Collection<String> fields) {
        return after.grounds().shareRules(before.grounds(), input)
                && after.grounds().shareComparisons(before.grounds(), fields);
    }
}
