package org.conditionality.whatif.counterfactual;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;

/** The labels that answers give, as sets. */
final class LabelStates {

    private LabelStates() {}

    /** The sets of labels that are possible of a goal's obligation under its reading. */
    static Set<SortedSet<Label.Name>> possible(Answer answer, LabelGoal goal) {
        return Objects.requireNonNull(answer.readings().get(goal.reading())).obligations().stream()
                .filter(each -> each.id().equals(goal.obligation()))
                .findFirst()
                .map(LabelStates::possible)
                .orElse(Set.of());
    }

    /** The sets of labels that are possible of an obligation: one where it is determined. */
    static Set<SortedSet<Label.Name>> possible(Answer.Obligation obligation) {
        var sets = new LinkedHashSet<SortedSet<Label.Name>>();
        obligation.sets().forEach(labels -> sets.add(new TreeSet<>(labels)));
        return sets;
    }
}
