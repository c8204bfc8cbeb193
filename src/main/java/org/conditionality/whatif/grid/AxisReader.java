package org.conditionality.whatif.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.conditionality.fact.Field;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;

/** Reads the values of one axis: listed, from one to another in steps, or its cut points. */
public final class AxisReader {

    /** The most values of one axis. */
    static final int MOST_VALUES = 100_000;

    private static final String EVERY = "*";

    private final Pack pack;
    private final Function<AxisField, List<Object>> cutPoints;

    public AxisReader(Pack pack, Function<AxisField, List<Object>> cutPoints) {
        this.pack = pack;
        this.cutPoints = cutPoints;
    }

    /** The points of an axis, each with the field's value; unknown ones are empty. Notes what is wrong. */
    public List<Map<String, Object>> points(Given axis, AxisField field) {
        var values = AxisForm.VALUES.read(axis);
        var step = step(axis, field);
        var range =
                !AxisForm.FROM.read(axis).isNull() || !AxisForm.TO.read(axis).isNull();
        if (values.isNull() && !range) {
            axis.refuse(
                    "The axis `%s` has no values.".formatted(field.name()),
                    "Add `values`, a list or `*` for its cut points, or `from` and `to`.");
            return List.of();
        }
        if (range) {
            if (!values.isNull()) {
                values.refuse("The axis has both values and a range.", "Keep one of them.");
            }
            return range(axis, field, step);
        }
        return EVERY.equals(values.value()) ? every(values, field) : listed(values, field);
    }

    private static int step(Given axis, AxisField field) {
        var given = AxisForm.STEP.read(axis);
        var unit =
                field.field().kind() == Field.Kind.DATE ? "days" : field.field().unit();
        var step = given.number(unit).orElse(1);
        if (step == 0) {
            given.refuse("A step of 0 leads nowhere.", "Take 1 or more.");
        }
        return step;
    }

    private List<Map<String, Object>> every(Given values, AxisField field) {
        if (field.name().equals(GridDimension.AS_OF)) {
            values.refuse("The date asked about has no cut points.", "Give `from`, `to` and `step`, in days.");
            return List.of();
        }
        return cutPoints.apply(field).stream()
                .map(value -> Map.of(field.name(), value))
                .toList();
    }

    private List<Map<String, Object>> listed(Given values, AxisField field) {
        var points = new ArrayList<Map<String, Object>>();
        if (!(values.value() instanceof List<?> list)) {
            values.wants("a list, or `*`", null);
            return points;
        }
        if (list.isEmpty()) {
            values.refuse("The axis `%s` has no values.".formatted(field.name()), "Give at least one, or `*`.");
        }
        if (tooMany(values, field, list.size())) {
            return points;
        }
        for (var i = 0; i < list.size(); i++) {
            var item = values.item(i);
            var point = item.isNull() ? unknown(item, field) : known(item, field);
            point.filter(points::contains)
                    .ifPresent(twice -> item.refuse("This value is listed twice.", "List it once."));
            point.ifPresent(points::add);
        }
        return points;
    }

    private Optional<Map<String, Object>> known(Given item, AxisField field) {
        return QuestionReader.value(item.named(field.name()), field.field(), pack)
                .map(value -> Map.of(field.name(), value));
    }

    private static Optional<Map<String, Object>> unknown(Given item, AxisField field) {
        var otherwise = field.field().otherwise();
        if (otherwise == null && !field.isDate()) {
            return Optional.of(Map.of());
        }
        item.refuse(
                "`%s` is never unknown.".formatted(field.name()),
                otherwise == null
                        ? "List dates."
                        : "Left out it is what the setting `%s` says; list values.".formatted(otherwise));
        return Optional.empty();
    }

    private List<Map<String, Object>> range(Given axis, AxisField field, int step) {
        if (field.field().kind() != Field.Kind.NUMBER && field.field().kind() != Field.Kind.DATE) {
            axis.refuse(
                    "`%s` is neither a number nor a date, so nothing lies between two of its values."
                            .formatted(field.name()),
                    "List its `values`, or `*` for all.");
            return List.of();
        }
        var from = end(AxisForm.FROM.read(axis), field);
        var to = end(AxisForm.TO.read(axis), field);
        return from.isEmpty() || to.isEmpty() || step == 0
                ? List.of()
                : range(axis, field, count(from.get()), count(to.get()), step);
    }

    private Optional<?> end(Given end, AxisField field) {
        if (end.isNull()) {
            end.refuse("The range has no `%s`.".formatted(end.name()), "Add it.");
        }
        return QuestionReader.value(end, field.field(), pack);
    }

    private static List<Map<String, Object>> range(Given axis, AxisField field, long from, long to, int step) {
        if (to < from) {
            AxisForm.TO.read(axis).refuse("The range ends before it begins.", "Maybe exchange the two?");
            return List.of();
        }
        var points = new ArrayList<Map<String, Object>>();
        if (!tooMany(axis, field, (to - from) / step + 1)) {
            for (var count = from; count <= to; count += step) {
                points.add(Map.of(field.name(), value(field, count)));
            }
        }
        return points;
    }

    private static boolean tooMany(Given given, AxisField field, long count) {
        if (count > MOST_VALUES) {
            given.refuse(
                    "The axis `%s` has %,d values; at most %,d are taken.".formatted(field.name(), count, MOST_VALUES),
                    "Take a larger step, or `\"values\": \"*\"` for its cut points.");
        }
        return count > MOST_VALUES;
    }

    /** A number as it is, and a date in days. */
    public static long count(Object value) {
        return value instanceof LocalDate date ? date.toEpochDay() : ((Integer) value).longValue();
    }

    /** The value of a number or date field that counts so much. */
    public static Object value(AxisField field, long count) {
        return field.field().kind() == Field.Kind.DATE ? LocalDate.ofEpochDay(count) : (Object) Math.toIntExact(count);
    }
}
