package org.conditionality.rule.finding;

import java.util.Arrays;

/** The places of a text: offsets from its start, and the lines and columns that people count. */
public final class Lines {

    private final int[] starts;

    public Lines(String text) {
        var found = new int[text.length() + 1];
        var count = 1;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        var found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset, from 1. */
    int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }
}
