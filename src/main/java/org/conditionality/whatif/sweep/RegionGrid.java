package org.conditionality.whatif.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conditionality.whatif.grid.ClassTable;
import org.conditionality.whatif.grid.PointClasses;

/**
 * The table of one obligation, coarser: points of an axis that stand next to each other and that no rule tells apart are
 * one run, and an axis that does not matter is one run altogether. Cells are numbered with the last axis varying fastest.
 */
final class RegionGrid {

    /** More cells are not looked at. */
    static final int MOST_CELLS = 20_000;

    private final PointClasses classes;
    private final List<List<PointClasses.PointRun>> runs;
    private final boolean[] ordered;
    private final int[] cells;

    private RegionGrid(PointClasses classes, List<List<PointClasses.PointRun>> runs, ClassTable table) {
        this.classes = classes;
        this.runs = runs;
        this.ordered = new boolean[runs.size()];
        for (var axis = 0; axis < ordered.length; axis++) {
            ordered[axis] = hasOrder(axis);
        }
        this.cells = new int[size(runs)];
        var points = new int[runs.size()];
        for (var cell = 0; cell < cells.length; cell++) {
            var place = place(cell);
            for (var axis = 0; axis < points.length; axis++) {
                points[axis] = runs.get(axis).get(place[axis]).first();
            }
            cells[cell] = table.cell(classes.frame(points), points);
        }
    }

    /** The grid of a table; empty where there are too many cells. */
    static Optional<RegionGrid> of(PointClasses classes, ClassTable table) {
        var runs = new ArrayList<List<PointClasses.PointRun>>();
        var size = 1.0;
        for (var axis = 0; axis < classes.dimensions().size(); axis++) {
            runs.add(classes.runs(axis, table.obligation()));
            size *= runs.get(axis).size();
        }
        return size > MOST_CELLS ? Optional.empty() : Optional.of(new RegionGrid(classes, runs, table));
    }

    private static int size(List<List<PointClasses.PointRun>> runs) {
        var size = 1;
        for (var each : runs) {
            size *= each.size();
        }
        return size;
    }

    int size() {
        return cells.length;
    }

    int axes() {
        return runs.size();
    }

    /** How many runs an axis has. */
    int length(int axis) {
        return runs.get(axis).size();
    }

    /** The points of a run. */
    PointClasses.PointRun run(int axis, int run) {
        return runs.get(axis).get(run);
    }

    /** The labels of a cell. */
    List<String> labels(int cell) {
        return classes.cells().of(cells[cell]);
    }

    /** The run of each axis in which a cell lies. */
    int[] place(int cell) {
        var place = new int[runs.size()];
        var rest = cell;
        for (var axis = runs.size() - 1; axis >= 0; axis--) {
            place[axis] = rest % length(axis);
            rest /= length(axis);
        }
        return place;
    }

    /** The cell in a run of each axis. */
    int cell(int[] place) {
        var cell = 0;
        for (var axis = 0; axis < place.length; axis++) {
            cell = cell * length(axis) + place[axis];
        }
        return cell;
    }

    /** How many rows of the table a cell stands for. */
    long rows(int cell) {
        var place = place(cell);
        var rows = 1L;
        for (var axis = 0; axis < place.length; axis++) {
            rows *= run(axis, place[axis]).size();
        }
        return rows;
    }

    /** Whether the points of an axis have an order: numbers or dates, all of them known. */
    boolean isOrdered(int axis) {
        return ordered[axis];
    }

    private boolean hasOrder(int axis) {
        var dimension = classes.dimensions().get(axis);
        return dimension.points().stream()
                .map(point -> point.get(dimension.fields().get(0)))
                .allMatch(value -> value instanceof Integer || value instanceof LocalDate);
    }
}
