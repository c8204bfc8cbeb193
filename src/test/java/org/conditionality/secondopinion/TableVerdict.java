package org.conditionality.secondopinion;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The labels of one obligation.
 *
 * @param labels UNDETERMINED alone where more than one set is possible
 * @param possible every set the unknown facts leave open
 * @param certain the labels common to all of them
 * @param decisive the unknown fields on which alone the set can turn, as {@code type.field}
 */
public record TableVerdict(
        SortedSet<String> labels,
        Set<SortedSet<String>> possible,
        SortedSet<String> certain,
        SortedSet<String> decisive) {
    private static final Comparator<SortedSet<String>> BY_NAME = Comparator.comparing(Object::toString);

    public TableVerdict {
        possible = Collections.unmodifiableSet(possible);
    }

    static TableVerdict of(SortedSet<String> labels) {
        return new TableVerdict(labels, Set.of(labels), labels, Collections.emptySortedSet());
    }

    static TableVerdict undetermined(List<SortedSet<String>> possible, SortedSet<String> decisive) {
        var certain = new TreeSet<>(possible.get(0));
        possible.forEach(certain::retainAll);
        return new TableVerdict(
                TableLabel.names(TableLabel.UNDETERMINED.bit()),
                possible.stream().sorted(BY_NAME).collect(Collectors.toCollection(LinkedHashSet::new)),
                Collections.unmodifiableSortedSet(certain),
                Collections.unmodifiableSortedSet(decisive));
    }

    /** Says whether unknown facts leave more than one set open. */
    public boolean isUndetermined() {
        return possible.size() > 1;
    }
}
