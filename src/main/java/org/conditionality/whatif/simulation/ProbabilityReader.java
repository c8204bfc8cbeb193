package org.conditionality.whatif.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.conditionality.fact.Field;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.form.ValueKind;
import org.conditionality.whatif.grid.AxisField;
import org.conditionality.whatif.grid.AxisReader;
import org.conditionality.whatif.grid.GridDimension;
import org.conditionality.whatif.grid.LabelWeights;
import org.conditionality.whatif.sweep.LabelSummaries;

/** Reads how likely the values of facts are: a chance for each, or a range; some of them together in a table. */
final class ProbabilityReader {

    private static final String UNKNOWN = "unknown";
    private static final List<String> RANGE = List.of("from", "to");
    private static final double CLOSE = 1e-6;
    private static final int MOST_VALUES = 2_000;

    private final Pack pack;
    private final Given facts;
    private final Function<AxisField, Optional<List<Object>>> stretches;

    /**
     * A reader.
     *
     * @param facts those that are certain
     * @param stretches the values at which the stretches of a field begin between which rules tell; empty where these
     *     depend on other fields
     */
    ProbabilityReader(Pack pack, Given facts, Function<AxisField, Optional<List<Object>>> stretches) {
        this.pack = pack;
        this.facts = facts;
        this.stretches = stretches;
    }

    /** The dimensions that an input states, each field in one of them; the input notes what is wrong. */
    List<GridDimension> read(Given probabilities, List<Given> joint) {
        var found = new LinkedHashMap<String, GridDimension>();
        probabilities
                .entries()
                .forEach((path, given) -> AxisField.read(path, given, facts, pack)
                        .ifPresent(field -> found.put(path, one(given.named(path), field))));
        for (var item : joint) {
            joint(JointForm.FORM.open(item), found);
        }
        return found.values().stream().distinct().toList();
    }

    private GridDimension one(Given given, AxisField field) {
        var points = new ArrayList<Map<String, Object>>();
        var weights = new ArrayList<Double>();
        if (given.value() instanceof Map<?, ?> stated
                && stated.keySet().stream().anyMatch(RANGE::contains)) {
            range(given, field, points, weights);
        } else {
            given.entries()
                    .forEach((key, chance) -> point(key, chance, field).ifPresent(point -> {
                        points.add(point);
                        weights.add(ValueKind.CHANCE.reader().apply(chance).orElse(Double.NaN));
                    }));
            checkSum(given, weights);
        }
        return new GridDimension(List.of(field.name()), points, weights);
    }

    private void range(Given given, AxisField field, List<Map<String, Object>> points, List<Double> weights) {
        var kind = field.field().kind();
        given.entries("key", RANGE);
        if (kind != Field.Kind.NUMBER && kind != Field.Kind.DATE) {
            given.refuse(
                    "`%s` cannot have a range, because it is neither a number nor a date.".formatted(field.name()),
                    "State a chance for each value, as in `{\"true\": 0.3, \"false\": 0.7}`.");
            return;
        }
        var ends = new ArrayList<Long>();
        for (var key : RANGE) {
            var end = given.entry(key);
            if (end.isNull()) {
                given.refuse("The range of `%s` has no `%s`.".formatted(field.name(), key), "Add it.");
            }
            QuestionReader.value(end.named(field.name()), field.field(), pack)
                    .ifPresent(value -> ends.add(AxisReader.count(value)));
        }
        if (ends.size() == 2 && ends.get(0) > ends.get(1)) {
            given.refuse("The range ends before it begins.", "Maybe exchange the two?");
        } else if (ends.size() == 2) {
            var starts = stretches.apply(field);
            if (starts.isEmpty() && ends.get(1) - ends.get(0) >= MOST_VALUES) {
                given.refuse(
                        "The rules compare `%s` with other facts, so that all of its values count; at most %,d are taken."
                                .formatted(field.name(), MOST_VALUES),
                        "Take a smaller range, or a chance for each of some values.");
                return;
            }
            var cuts = starts.map(
                            values -> values.stream().map(AxisReader::count).toList())
                    .orElseGet(() -> LongStream.rangeClosed(ends.get(0), ends.get(1))
                            .boxed()
                            .toList());
            LabelWeights.stretch(
                    ends.get(0),
                    ends.get(1),
                    cuts,
                    count -> Map.of(field.name(), AxisReader.value(field, count)),
                    points,
                    weights);
        }
    }

    private void joint(Given item, Map<String, GridDimension> found) {
        var fields = new ArrayList<AxisField>();
        for (var each : JointForm.FIELDS.read(item)) {
            each.text().ifPresent(path -> {
                if (found.containsKey(path)
                        || fields.stream().anyMatch(field -> field.name().equals(path))) {
                    each.refuse("`%s` has its chances already.".formatted(path), "Keep one of the two.");
                } else {
                    AxisField.read(path, each, facts, pack).ifPresent(fields::add);
                }
            });
        }
        var points = new ArrayList<Map<String, Object>>();
        var weights = new ArrayList<Double>();
        for (var each : JointForm.TABLE.read(item)) {
            var row = JointForm.ROW.open(each);
            var values = JointForm.VALUES.read(row);
            if (!(values.value() instanceof List<?> list) || list.size() != fields.size()) {
                values.refuse(
                        "A row of the table needs a value for each of its fields, null for unknown.",
                        "Write `{\"values\": [true, 4500], \"chance\": 0.2}`.");
                continue;
            }
            var point = new HashMap<String, Object>();
            for (var i = 0; i < list.size(); i++) {
                var field = fields.get(i);
                QuestionReader.value(values.item(i).named(field.name()), field.field(), pack)
                        .ifPresent(value -> point.put(field.name(), value));
            }
            points.add(point);
            weights.add(JointForm.CHANCE.read(row).orElse(Double.NaN));
        }
        checkSum(JointForm.TABLE.entry(item), weights);
        var dimension = new GridDimension(fields.stream().map(AxisField::name).toList(), points, weights);
        fields.forEach(field -> found.put(field.name(), dimension));
    }

    /** A value as the key of an object states it. */
    private Optional<Map<String, Object>> point(String key, Given chance, AxisField field) {
        if (key.equals(UNKNOWN)) {
            return Optional.of(Map.of());
        }
        var stated = switch (field.field().kind()) {
            case BOOLEAN -> key.equals("true") ? (Object) true : key.equals("false") ? false : key;
            case NUMBER -> key.matches("\\d{1,10}") ? (Object) Long.parseLong(key) : key;
            default -> key;
        };
        var noted = new ArrayList<Problem>();
        var value = QuestionReader.value(Given.of(stated, field.name(), chance.pointer(), noted), field.field(), pack);
        noted.forEach(problem -> chance.refuse(problem.detail(), problem.suggestion()));
        return value.map(each -> Map.of(field.name(), each));
    }

    private static void checkSum(Given given, List<Double> weights) {
        var sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (!weights.isEmpty() && Math.abs(sum - 1) > CLOSE) {
            given.refuse(
                    "The chances of `%s` sum to %s, not to 1.".formatted(given.name(), LabelSummaries.rounded(sum)),
                    sum < 1
                            ? "Add what is missing, for example as `\"unknown\": %s`."
                                    .formatted(LabelSummaries.rounded(1 - sum))
                            : "Divide each by %s.".formatted(LabelSummaries.rounded(sum)));
        } else if (weights.isEmpty()) {
            given.refuse("`%s` has no chances.".formatted(given.name()), "State a chance for each value.");
        }
    }
}
