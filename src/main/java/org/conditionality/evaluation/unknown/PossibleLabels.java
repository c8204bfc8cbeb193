package org.conditionality.evaluation.unknown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.conditionality.evaluation.state.ObligationOutcome;
import org.conditionality.norm.Label;

/** The sets of labels that outcomes leave possible, sorted, and the labels common to all of them. */
public record PossibleLabels(List<List<Label.Name>> possible, List<Label.Name> certain) {

    private static final Comparator<Label.Name> BY_NAME = Comparator.comparing(Enum::name);

    public static PossibleLabels of(List<ObligationOutcome> outcomes) {
        var possible = new ArrayList<List<Label.Name>>();
        TreeSet<Label.Name> certain = null;
        for (var outcome : outcomes) {
            var names = outcome.labels().stream().sorted(BY_NAME).toList();
            if (!possible.contains(names)) {
                possible.add(names);
            }
            if (certain == null) {
                certain = new TreeSet<>(BY_NAME);
                certain.addAll(names);
            } else {
                certain.retainAll(names);
            }
        }
        possible.sort((one, other) -> one.toString().compareTo(other.toString()));
        return new PossibleLabels(List.copyOf(possible), certain == null ? List.of() : List.copyOf(certain));
    }
}
