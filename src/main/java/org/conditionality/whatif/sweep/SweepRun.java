package org.conditionality.whatif.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.grid.ClassTable;
import org.conditionality.whatif.grid.PointClasses;
import org.conditionality.whatif.grid.TooManySlices;
import org.conditionality.whatif.sweep.SweepAnswer.ReadingSummary;
import org.conditionality.whatif.sweep.SweepAnswer.SweepEstimate;
import org.conditionality.work.WorkLimit;
import org.jspecify.annotations.Nullable;

/** One sweep: its classes opened, its cells found as they are asked for. For one thread at a time. */
public final class SweepRun {

    /** Longer sweeps run as jobs. */
    public static final long LONG = 100_000;

    /** How many classes all tables of a sweep keep: a byte each. */
    private static final long ROOM = 160_000_000;

    private final SweepQuestion sweep;
    private final Pack pack;
    private final Map<String, Object> settings;
    private final Map<String, PointClasses> readings = new LinkedHashMap<>();
    private final Map<String, List<ClassTable>> tables = new LinkedHashMap<>();

    private SweepRun(SweepQuestion sweep, Pack pack) {
        this.sweep = sweep;
        this.pack = pack;
        this.settings = Evaluator.settings(pack, sweep.question().settings());
    }

    /**
     * Opens the classes of a sweep; nothing but what is fixed is evaluated.
     *
     * @throws RefusedInput if the facts fixed contradict each other
     */
    static SweepRun open(SweepQuestion sweep, Pack pack, Evaluator evaluator) {
        var run = new SweepRun(sweep, pack);
        var names = sweep.question().readings().isEmpty()
                ? List.copyOf(pack.readings())
                : sweep.question().readings();
        var room = ROOM;
        for (var name : names) {
            var reading =
                    evaluator.reading(pack, name, run.settings, sweep.question().evidence());
            var classes = opened(() -> PointClasses.open(reading, sweep.question(), sweep.axes()));
            run.readings.put(name, classes);
            var own = new ArrayList<ClassTable>();
            for (var obligation : reading.rules().obligations()) {
                if (sweep.outcomes().isEmpty() || sweep.outcomes().contains(obligation)) {
                    var table = new ClassTable(classes, obligation, room);
                    room -= table.room();
                    own.add(table);
                }
            }
            run.tables.put(name, own);
        }
        return run;
    }

    private static PointClasses opened(Supplier<PointClasses> classes) {
        try {
            return classes.get();
        } catch (TooManySlices e) {
            throw new RefusedInput(List.of(new Problem(
                    "/axes",
                    "The rules compare %s with each other or with the date, and more than %,d combinations of these are asked for."
                            .formatted(String.join(", ", e.fields()), PointClasses.MOST_FRAMES),
                    "Take fewer values of these.")));
        }
    }

    public SweepQuestion sweep() {
        return sweep;
    }

    /** How large it is, before anything is evaluated. */
    public SweepEstimate estimate() {
        var classes = new LinkedHashMap<String, Long>();
        tables.forEach((reading, own) -> {
            var count = own.isEmpty()
                    ? 1
                    : opened(reading)
                            .count(own.stream().map(ClassTable::obligation).toList());
            classes.put(reading, Math.min((long) count, Math.max(1, sweep.rows())));
        });
        return new SweepEstimate(sweep.rows(), classes, sweep.job() || sweep.rows() > LONG);
    }

    private PointClasses opened(String reading) {
        return Objects.requireNonNull(readings.get(reading));
    }

    /** The names of the table's columns: the axes, then {@code reading/obligation}. */
    List<String> columns() {
        var columns = new ArrayList<String>();
        sweep.axes().forEach(axis -> columns.addAll(axis.fields()));
        tables.forEach((reading, own) -> own.forEach(table -> columns.add(reading + "/" + table.obligation())));
        return columns;
    }

    /** Receives the rows of the table, the last axis varying fastest. */
    interface RowSink<X extends Exception> {

        /**
         * Takes a row.
         *
         * @param points the number of each axis's point; the array is used again
         * @param cells what stands in each column after the axes, in their order
         */
        void row(int[] points, List<List<String>> cells) throws X;
    }

    /** Walks over all rows. */
    <X extends Exception> void rows(RowSink<X> sink) throws X {
        var points = new int[sweep.axes().size()];
        for (var left = sweep.rows(); left > 0; left--) {
            WorkLimit.check();
            sink.row(points, cells(points));
            step(points);
        }
    }

    private List<List<String>> cells(int[] points) {
        var cells = new ArrayList<List<String>>();
        for (var reading : tables.entrySet()) {
            var classes = opened(reading.getKey());
            var frame = classes.frame(points);
            for (var table : reading.getValue()) {
                cells.add(classes.cells().of(table.cell(frame, points)));
            }
        }
        return cells;
    }

    private void step(int[] points) {
        for (var axis = points.length - 1; axis >= 0; axis--) {
            points[axis]++;
            if (points[axis] < sweep.axes().get(axis).size()) {
                return;
            }
            points[axis] = 0;
        }
    }

    /** What each reading makes of all rows. */
    Map<String, ReadingSummary> summary() {
        var all = new LinkedHashMap<String, ReadingSummary>();
        tables.forEach((reading, own) -> {
            var classes = opened(reading);
            var summaries = new LabelSummaries(pack.vocabulary(), classes);
            var obligations = own.stream()
                    .map(table -> summaries.of(table, sweep.regions()))
                    .toList();
            var counted = obligations.isEmpty()
                    ? sweep.rows()
                    : obligations.get(0).sets().stream()
                            .mapToLong(SweepAnswer.SetCount::rows)
                            .sum();
            all.put(reading, new ReadingSummary(sweep.rows() - counted, obligations));
        });
        return all;
    }

    /** The answer without the table; with the summary if that is wanted. */
    public SweepAnswer answer(boolean summed) {
        return answer(summed ? summary() : null, null);
    }

    /** The answer with the table. */
    public SweepAnswer whole() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows((points, cells) -> {
            List<@Nullable Object> row = new ArrayList<>();
            for (var axis = 0; axis < points.length; axis++) {
                row.add(value(axis, points[axis]));
            }
            row.addAll(cells);
            rows.add(row);
        });
        return answer(summary(), rows);
    }

    /** The value of an axis at a point; null for unknown. */
    @Nullable
    Object value(int axis, int point) {
        var own = sweep.axes().get(axis);
        return own.points().get(point).get(own.fields().get(0));
    }

    private SweepAnswer answer(
            @Nullable Map<String, ReadingSummary> summary, @Nullable List<List<@Nullable Object>> rows) {
        return new SweepAnswer(
                pack.agreement().id(),
                sweep.variesDates() ? null : sweep.question().asOf(),
                pack.version(),
                settings,
                estimate(),
                summary,
                summary == null ? null : columns(),
                rows);
    }
}
