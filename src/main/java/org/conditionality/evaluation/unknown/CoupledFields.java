package org.conditionality.evaluation.unknown;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.parsed.LabelInput;

/**
 * Fields that can contradict each other. When one of them is completed otherwise, the rest of its group may have to be
 * too: whether talks are said to have opened, or on what day, each tips alone what rests on their start.
 */
final class CoupledFields {

    private final Collection<LabelInput> contradictions;

    CoupledFields(Collection<LabelInput> contradictions) {
        this.contradictions = contradictions;
    }

    /** A field, with those that it can contradict. */
    Set<String> with(String field) {
        var all = new TreeSet<String>();
        all.add(field);
        contradictions.stream()
                .map(LabelInput::fields)
                .filter(group -> group.contains(field))
                .forEach(all::addAll);
        return all;
    }
}
