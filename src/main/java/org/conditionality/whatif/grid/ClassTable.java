package org.conditionality.whatif.grid;

import java.util.List;
import org.conditionality.work.WorkLimit;
import org.jspecify.annotations.Nullable;

/**
 * What one obligation comes to in each class of facts. Each is found once, when it is first asked for, if there is room
 * to keep them all. Entries are numbered by the frame and then the class of each dimension that matters, the last
 * varying fastest.
 */
public final class ClassTable {

    /** A cell of a larger number is found again each time. */
    private static final int LARGEST = 255;

    /** The longest array there can be. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private final PointClasses classes;
    private final String obligation;
    private final List<Integer> relevant;
    private final int[] sizes;
    private final int[][] classOf;
    private final long size;
    private final boolean kept;
    private byte @Nullable [] known;

    /**
     * A table of classes.
     *
     * @param room how many entries there is room to keep
     */
    public ClassTable(PointClasses classes, String obligation, long room) {
        this.classes = classes;
        this.obligation = obligation;
        relevant = classes.relevant(List.of(obligation));
        sizes = relevant.stream().mapToInt(classes::classes).toArray();
        classOf = relevant.stream().map(classes::classOf).toArray(int[][]::new);
        size = (long) classes.count(List.of(obligation));
        kept = size <= Math.min(room, LONGEST);
    }

    public String obligation() {
        return obligation;
    }

    long size() {
        return size;
    }

    /** How many entries it keeps. */
    public long room() {
        return kept ? size : 0;
    }

    /** The dimensions that select no frame and that matter. */
    List<Integer> relevant() {
        return relevant;
    }

    /** How many classes each of those has. */
    int[] sizes() {
        return sizes;
    }

    /** The cell of a row: the frame, and the point of each dimension. */
    public int cell(int frame, int[] points) {
        var index = (long) frame;
        for (var i = 0; i < sizes.length; i++) {
            index = index * sizes[i] + classOf[i][points[relevant.get(i)]];
        }
        return at(index);
    }

    /** The cell of an entry. */
    int at(long index) {
        if (!kept) {
            return find(index);
        }
        var entries = known;
        if (entries == null) {
            // Not before it is needed: sweeps may wait for others.
            entries = new byte[(int) size];
            known = entries;
        }
        var cell = entries[(int) index] & LARGEST;
        if (cell == 0) {
            cell = find(index);
            if (cell <= LARGEST) {
                entries[(int) index] = (byte) cell;
            }
        }
        return cell;
    }

    private int find(long index) {
        WorkLimit.check();
        var some = new int[sizes.length];
        var rest = index;
        for (var i = sizes.length - 1; i >= 0; i--) {
            some[i] = (int) (rest % sizes[i]);
            rest /= sizes[i];
        }
        return classes.cell(obligation, (int) rest, relevant, some);
    }
}
