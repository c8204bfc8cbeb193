package org.conditionality.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The sets of labels that outcomes leave possible, sorted, and the labels common to all of them. */
record Sets(List<List<String>> possible, List<String> certain) {

    static Sets of(List<Outcome> outcomes) {
        var possible = new ArrayList<List<String>>();
        TreeSet<String> certain = null;
        for (var outcome : outcomes) {
            var names = outcome.labels().stream().map(Enum::name).sorted().toList();
            if (!possible.contains(names)) {
                possible.add(names);
            }
            if (certain == null) {
                certain = new TreeSet<>(names);
            } else {
                certain.retainAll(names);
            }
        }
        possible.sort((one, other) -> one.toString().compareTo(other.toString()));
        return new Sets(List.copyOf(possible), certain == null ? List.of() : List.copyOf(certain));
    }
}
