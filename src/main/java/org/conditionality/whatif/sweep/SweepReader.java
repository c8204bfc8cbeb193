package org.conditionality.whatif.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionForm;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.grid.AxisField;
import org.conditionality.whatif.grid.AxisFilter;
import org.conditionality.whatif.grid.AxisForm;
import org.conditionality.whatif.grid.AxisReader;
import org.conditionality.whatif.grid.GridDimension;
import org.conditionality.whatif.question.QuestionWith;
import org.jspecify.annotations.Nullable;

/** Reads a sweep as JSON or YAML gives it, and checks it against the agreement it asks about. */
public final class SweepReader {

    /** The most axes of one grid. */
    static final int MOST_AXES = 20;

    private final Evaluator evaluator;
    private final QuestionReader questions;
    private final Library library;
    private final long mostRows;

    /**
     * A reader of sweeps.
     *
     * @param mostRows of one grid; larger ones are refused
     */
    public SweepReader(Library library, Evaluator evaluator, QuestionReader questions, long mostRows) {
        this.evaluator = evaluator;
        this.library = library;
        this.questions = questions;
        this.mostRows = mostRows;
    }

    /**
     * The sweep that is the whole body.
     *
     * @param otherwise the format where the body names none
     * @throws RefusedInput with everything that is wrong with it
     */
    public SweepQuestion read(@Nullable Object body, SweepQuestion.Format otherwise) {
        var with = QuestionWith.read(dated(body), SweepForm.FORM, questions);
        var given = with.given();
        var pack = library.pack(with.question().agreement()).orElseThrow();
        var grid = axes(given, SweepForm.AXES.read(given), with.question(), pack);
        if (body instanceof Map<?, ?> stated
                && stated.get(GridDimension.AS_OF) != null
                && grid.stream().anyMatch(axis -> axis.fields().contains(GridDimension.AS_OF))) {
            QuestionForm.AS_OF.entry(given).refuse("`asOf` is fixed, and an axis too.", "Take out one of the two.");
        }
        var outcomes = outcomes(SweepForm.OUTCOMES.read(given), pack);
        var format = SweepForm.FORMAT.read(given);
        var estimateOnly = SweepForm.ESTIMATE_ONLY.read(given);
        var job = SweepForm.JOB.read(given);
        var regions = SweepForm.REGIONS.read(given);
        with.check();
        return new SweepQuestion(
                with.question(),
                grid,
                outcomes,
                format.map(name -> SweepQuestion.Format.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(otherwise),
                estimateOnly,
                job,
                regions);
    }

    /** The body with a date asked about, where that is an axis: the first of the axis stands for all. */
    private static @Nullable Object dated(@Nullable Object body) {
        if (!(body instanceof Map<?, ?> stated)
                || stated.get(GridDimension.AS_OF) != null
                || !(stated.get(SweepForm.AXES.name()) instanceof List<?> axes)) {
            return body;
        }
        var dated = new LinkedHashMap<Object, Object>(stated);
        for (var axis : axes) {
            if (axis instanceof Map<?, ?> each && GridDimension.AS_OF.equals(each.get(AxisForm.FIELD.name()))) {
                var values = each.get("values") instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
                dated.put(GridDimension.AS_OF, each.get("from") == null ? values : each.get("from"));
            }
        }
        return dated;
    }

    private List<GridDimension> axes(Given body, List<Given> items, Question question, Pack pack) {
        var given = SweepForm.AXES.entry(body);
        if (items.isEmpty() && given.value() instanceof List) {
            given.refuse(SweepForm.NO_AXES, SweepForm.AXES_ADVICE);
        } else if (items.size() > MOST_AXES) {
            given.refuse(
                    "The grid has %d axes; at most %d are taken.".formatted(items.size(), MOST_AXES),
                    "Fix some of the facts.");
            return List.of();
        }
        var found = new LinkedHashMap<AxisField, List<Map<String, Object>>>();
        for (var item : items) {
            axis(
                            AxisForm.FORM.open(item),
                            body,
                            pack,
                            found.keySet().stream().map(AxisField::name).toList())
                    .ifPresent(axis -> found.put(axis, points(item, axis, question, pack)));
        }
        where(SweepForm.WHERE.read(body), found, pack);
        var axes = new ArrayList<GridDimension>();
        found.forEach((axis, points) -> axes.add(GridDimension.counted(axis.name(), points)));
        checkSize(given, axes);
        return axes;
    }

    private static Optional<AxisField> axis(Given item, Given body, Pack pack, List<String> others) {
        var path = AxisForm.FIELD.entry(item);
        var name = AxisForm.FIELD.read(item);
        if (name.filter(others::contains).isPresent()) {
            path.refuse("`%s` is an axis already.".formatted(name.get()), "Keep one of the two.");
            return Optional.empty();
        }
        if (name.filter(GridDimension.AS_OF::equals).isPresent()) {
            checkDates(path, body);
            return Optional.of(AxisField.DATE);
        }
        return name.flatMap(each -> AxisField.read(each, path, QuestionForm.FACTS.entry(body), pack));
    }

    private static void checkDates(Given path, Given body) {
        if (!QuestionForm.BACKGROUND.entry(body).isNull()) {
            path.refuse(
                    "A sweep over dates cannot use `background`: the record differs from day to day.",
                    "Ask for a timeline instead.");
        }
    }

    private List<Map<String, Object>> points(Given item, AxisField axis, Question question, Pack pack) {
        return new AxisReader(pack, each -> cutPoints(each, question, pack)).points(item, axis);
    }

    /** The values of a field that stand for all, under all the readings asked about. */
    private List<Object> cutPoints(AxisField axis, Question question, Pack pack) {
        var settings = Evaluator.settings(pack, question.settings());
        var names = question.readings().isEmpty() ? pack.readings() : question.readings();
        var values = new LinkedHashSet<Object>();
        for (var name : names) {
            var reading = evaluator.reading(pack, name, settings, question.evidence());
            var world = reading.world(question.asOf(), question.facts());
            values.addAll(reading.space(world, List.of(axis.name()), Map.of()).values(axis.name()));
        }
        var sorted = new ArrayList<>(values);
        if (!sorted.isEmpty() && sorted.get(0) instanceof Comparable && !(sorted.get(0) instanceof String)) {
            sorted.sort(FactSpace::compare);
        }
        return sorted;
    }

    /** Leaves out of each axis the points that no row wanted has. */
    private static void where(List<Given> items, Map<AxisField, List<Map<String, Object>>> axes, Pack pack) {
        for (var item : items) {
            AxisFilter.read(item, List.copyOf(axes.keySet()), pack)
                    .ifPresent(filter -> axes.forEach((axis, points) -> {
                        if (axis.name().equals(filter.field())) {
                            axes.put(
                                    axis,
                                    points.stream()
                                            .filter(point -> filter.holds(point.get(axis.name())))
                                            .toList());
                            if (axes.getOrDefault(axis, List.of()).isEmpty() && !points.isEmpty()) {
                                item.refuse(
                                        "This leaves no rows.",
                                        "Take it out, or add values to `%s`.".formatted(axis.name()));
                            }
                        }
                    }));
        }
    }

    private static List<String> outcomes(List<Given> items, Pack pack) {
        var outcomes = new LinkedHashSet<String>();
        for (var item : items) {
            item.named("outcome")
                    .oneOf(pack.agreement().obligations().keySet())
                    .filter(id -> !outcomes.add(id))
                    .ifPresent(id -> item.refuse("The obligation `" + id + "` is named twice.", "Name it once."));
        }
        return List.copyOf(outcomes);
    }

    private void checkSize(Given given, List<GridDimension> axes) {
        var rows = axes.stream().mapToDouble(GridDimension::size).reduce(1, (one, other) -> one * other);
        if (rows > mostRows) {
            given.refuse(
                    "The grid has %,.0f rows; at most %,d are taken.".formatted(rows, mostRows),
                    "Take fewer values, or `\"values\": \"*\"` where only the cut points matter, or filter with `where`.");
        }
    }
}
