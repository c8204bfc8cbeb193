package org.conditionality.evaluation;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.Input;

/**
 * Fields that can contradict each other. When one of them is completed otherwise, the rest of its group may have to be
 * too: whether talks are said to have opened, or on what day, each tips alone what rests on their start.
 */
final class Groups {

    private final Collection<Input> contradictions;

    Groups(Collection<Input> contradictions) {
        this.contradictions = contradictions;
    }

    /** A field, with those that it can contradict. */
    Set<String> with(String field) {
        var all = new TreeSet<String>();
        all.add(field);
        contradictions.stream()
                .map(Input::fields)
                .filter(group -> group.contains(field))
                .forEach(all::addAll);
        return all;
    }
}
