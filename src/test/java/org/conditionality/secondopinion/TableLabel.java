package org.conditionality.secondopinion;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The labels; a set of them is an int with one bit for each. */
enum TableLabel {
    NOT_TRIGGERED(1),
    TRIGGERED(1 << 1),
    FROZEN(1 << 2),
    REVERSIBLE(1 << 3),
    IRREVERSIBLE(1 << 4),
    PERFORMED(1 << 5),
    OVERDUE(1 << 6),
    BREACHED(1 << 7),
    REVERSED(1 << 8),
    NOT_COVERED(1 << 9),
    UNDETERMINED(1 << 10);

    /** One more than the largest set. */
    static final int SETS = 1 << values().length;

    private static final List<SortedSet<String>> NAMES =
            IntStream.range(0, SETS).mapToObj(TableLabel::spell).toList();

    private final int bit;

    TableLabel(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    static SortedSet<String> names(int set) {
        return NAMES.get(set);
    }

    private static SortedSet<String> spell(int set) {
        var names = new TreeSet<String>();
        Arrays.stream(values()).filter(label -> (set & label.bit) != 0).forEach(label -> names.add(label.name()));
        return Collections.unmodifiableSortedSet(names);
    }
}
