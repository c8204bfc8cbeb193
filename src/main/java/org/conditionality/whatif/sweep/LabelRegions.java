package org.conditionality.whatif.sweep;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.whatif.grid.ClassTable;
import org.conditionality.whatif.grid.GridCells;
import org.conditionality.whatif.grid.PointClasses;
import org.conditionality.whatif.sweep.SweepAnswer.Region;
import org.conditionality.whatif.sweep.SweepAnswer.RegionSide;
import org.conditionality.whatif.sweep.SweepAnswer.RegionSpan;
import org.conditionality.whatif.sweep.SweepAnswer.RegionsOfLabel;
import org.conditionality.work.WorkLimit;
import org.jspecify.annotations.Nullable;

/**
 * Merges neighbouring rows of a table into the widest regions in which a label holds. Each is as wide as it can be, so that
 * regions of one label may overlap; together they hold every row that carries it, unless there are too many.
 */
final class LabelRegions {

    private static final int MOST_REGIONS = 10;

    /** From how many rows, spread over those that no region holds yet, a region is tried to grow. */
    private static final int MOST_SEEDS = 40;

    private final PointClasses classes;
    private final RegionGrid grid;

    private LabelRegions(PointClasses classes, RegionGrid grid) {
        this.classes = classes;
        this.grid = grid;
    }

    /** The regions of each label that some row carries; null where there are too many cells to merge. */
    static @Nullable List<RegionsOfLabel> of(PointClasses classes, ClassTable table) {
        var grid = RegionGrid.of(classes, table);
        return grid.isEmpty() ? null : new LabelRegions(classes, grid.get()).all();
    }

    private List<RegionsOfLabel> all() {
        var wanted = new TreeMap<String, BitSet>();
        for (var cell = 0; cell < grid.size(); cell++) {
            for (var label : grid.labels(cell)) {
                wanted.computeIfAbsent(label, each -> new BitSet()).set(cell);
            }
        }
        wanted.remove(GridCells.CONTRADICTORY);
        var all = new ArrayList<RegionsOfLabel>();
        wanted.forEach((label, cells) -> all.add(of(label, cells)));
        return all;
    }

    private RegionsOfLabel of(String label, BitSet cells) {
        var left = (BitSet) cells.clone();
        var boxes = new ArrayList<RegionBox>();
        while (!left.isEmpty() && boxes.size() < MOST_REGIONS) {
            var box = widest(cells, left);
            boxes.add(box);
            box.cells(left::clear);
        }
        var regions = boxes.stream()
                .map(this::region)
                .sorted(Comparator.comparing(Region::rows).reversed().thenComparing(Region::text))
                .toList();
        return new RegionsOfLabel(label, rows(cells), regions, rows(left));
    }

    private long rows(BitSet cells) {
        return cells.stream().mapToLong(grid::rows).sum();
    }

    private RegionBox widest(BitSet wanted, BitSet left) {
        var seeds = left.stream().boxed().toList();
        var step = Math.max(1, seeds.size() / MOST_SEEDS);
        var found = new ArrayList<RegionBox>();
        for (var seed = 0; seed < seeds.size(); seed += step) {
            for (var first = 0; first < Math.max(1, grid.axes()); first++) {
                WorkLimit.check();
                found.add(RegionBox.grown(grid, wanted, seeds.get(seed), first));
            }
        }
        return found.stream()
                .max(Comparator.comparing((RegionBox box) -> box.rows(left)).thenComparing(box -> box.rows()))
                .orElseThrow();
    }

    private Region region(RegionBox box) {
        var sides = new ArrayList<RegionSide>();
        for (var axis = 0; axis < grid.axes(); axis++) {
            if (box.side(axis).cardinality() < grid.length(axis)) {
                sides.add(new RegionSide(name(axis), spans(axis, box.side(axis))));
            }
        }
        var text = sides.isEmpty()
                ? "in every row"
                : sides.stream().map(LabelRegions::words).collect(Collectors.joining(", "));
        return new Region(sides, box.rows(), text);
    }

    private String name(int axis) {
        return classes.dimensions().get(axis).fields().get(0);
    }

    /** Runs that follow each other are one span where the axis has an order; else each value is one. */
    private List<RegionSpan> spans(int axis, BitSet side) {
        var spans = new ArrayList<RegionSpan>();
        for (var run = side.nextSetBit(0); run >= 0; run = side.nextSetBit(run + 1)) {
            if (grid.isOrdered(axis)) {
                var last = side.nextClearBit(run) - 1;
                spans.add(span(
                        axis, grid.run(axis, run).first(), grid.run(axis, last).last()));
                run = last;
            } else {
                for (var point = grid.run(axis, run).first();
                        point <= grid.run(axis, run).last();
                        point++) {
                    spans.add(span(axis, point, point));
                }
            }
        }
        return spans;
    }

    private RegionSpan span(int axis, int first, int last) {
        return new RegionSpan(value(axis, first), value(axis, last));
    }

    private @Nullable Object value(int axis, int point) {
        return classes.dimensions().get(axis).points().get(point).get(name(axis));
    }

    private static String words(RegionSide side) {
        return side.field() + " " + side.in().stream().map(LabelRegions::words).collect(Collectors.joining(" or "));
    }

    private static String words(RegionSpan span) {
        var from = LabelSummaries.written(span.from());
        var to = LabelSummaries.written(span.to());
        return from.equals(to) ? from : from + " to " + to;
    }
}
