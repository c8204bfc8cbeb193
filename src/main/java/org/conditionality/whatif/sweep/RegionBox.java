package org.conditionality.whatif.sweep;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** A part of a grid: some runs of each axis, next to each other where the axis has an order. */
final class RegionBox {

    private final RegionGrid grid;
    private final BitSet wanted;
    private final List<BitSet> sides = new ArrayList<>();

    private RegionBox(RegionGrid grid, BitSet wanted, int seed) {
        this.grid = grid;
        this.wanted = wanted;
        var place = grid.place(seed);
        for (var axis = 0; axis < grid.axes(); axis++) {
            var side = new BitSet();
            side.set(place[axis]);
            sides.add(side);
        }
    }

    /**
     * A box around a cell that can grow in no direction without leaving the cells wanted.
     *
     * @param first the axis along which it grows first; the others follow in turn
     */
    static RegionBox grown(RegionGrid grid, BitSet wanted, int seed, int first) {
        var box = new RegionBox(grid, wanted, seed);
        for (var i = 0; i < grid.axes(); i++) {
            box.grow((first + i) % grid.axes());
        }
        return box;
    }

    /** The runs of an axis that it holds. */
    BitSet side(int axis) {
        return sides.get(axis);
    }

    private void grow(int axis) {
        var side = side(axis);
        if (grid.isOrdered(axis)) {
            for (var run = side.length(); run < grid.length(axis) && fits(axis, run); run++) {
                side.set(run);
            }
            for (var run = side.nextSetBit(0) - 1; run >= 0 && fits(axis, run); run--) {
                side.set(run);
            }
            return;
        }
        for (var run = 0; run < grid.length(axis); run++) {
            if (!side.get(run) && fits(axis, run)) {
                side.set(run);
            }
        }
    }

    /** Whether all cells that one more run would add are wanted. */
    private boolean fits(int axis, int run) {
        var more = new ArrayList<>(sides);
        var only = new BitSet();
        only.set(run);
        more.set(axis, only);
        var fits = new boolean[] {true};
        walk(more, new int[grid.axes()], 0, cell -> fits[0] &= wanted.get(cell));
        return fits[0];
    }

    /** All of its cells. */
    void cells(IntConsumer cell) {
        walk(sides, new int[grid.axes()], 0, cell);
    }

    private void walk(List<BitSet> within, int[] place, int axis, IntConsumer cell) {
        if (axis == place.length) {
            cell.accept(grid.cell(place));
            return;
        }
        for (var run = within.get(axis).nextSetBit(0);
                run >= 0;
                run = within.get(axis).nextSetBit(run + 1)) {
            place[axis] = run;
            walk(within, place, axis + 1, cell);
        }
    }

    /** How many rows of the table it holds. */
    long rows() {
        var rows = 1L;
        for (var axis = 0; axis < grid.axes(); axis++) {
            var length = 0L;
            for (var run = side(axis).nextSetBit(0); run >= 0; run = side(axis).nextSetBit(run + 1)) {
                length += grid.run(axis, run).size();
            }
            rows *= length;
        }
        return rows;
    }

    /** How many of the rows in some cells it holds. */
    long rows(BitSet among) {
        var rows = new long[1];
        cells(cell -> rows[0] += among.get(cell) ? grid.rows(cell) : 0);
        return rows[0];
    }
}
