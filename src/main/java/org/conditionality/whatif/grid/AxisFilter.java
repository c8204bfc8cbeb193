package org.conditionality.whatif.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.fact.Field;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table must satisfy of one field. An unknown value satisfies nothing.
 *
 * @param is {@code =}, {@code ≠}, {@code <}, {@code ≤}, {@code >}, {@code ≥} or {@code in}
 * @param values one value, or for {@code in} several
 */
public record AxisFilter(String field, String is, List<Object> values) {

    private static final List<String> WHOLE = List.of("=", "≠", "in");

    /** The filter that an input states over one of some axes, which notes what is wrong. */
    public static Optional<AxisFilter> read(Given item, List<AxisField> axes, Pack pack) {
        var given = FilterForm.FORM.open(item);
        var names = axes.stream().map(AxisField::name).toList();
        var field =
                FilterForm.FIELD.read(given).flatMap(name -> axis(name, FilterForm.FIELD.entry(given), axes, names));
        var is = FilterForm.IS.read(given);
        var value = FilterForm.VALUE.read(given);
        if (field.isEmpty() || is.isEmpty() || value.isNull()) {
            return Optional.empty();
        }
        var kind = field.get().field().kind();
        if (!WHOLE.contains(is.get()) && kind != Field.Kind.NUMBER && kind != Field.Kind.DATE) {
            FilterForm.IS
                    .entry(given)
                    .refuse(
                            "The values of `%s` have no order."
                                    .formatted(field.get().name()),
                            "Take `=`, `≠` or `in`.");
            return Optional.empty();
        }
        var items = is.get().equals("in") ? value.items() : List.of(value);
        var values = new ArrayList<Object>();
        for (var each : items) {
            QuestionReader.value(each.named(field.get().name()), field.get().field(), pack)
                    .ifPresent(values::add);
        }
        return Optional.of(new AxisFilter(field.get().name(), is.get(), values))
                .filter(filter -> filter.values().size() == items.size());
    }

    private static Optional<AxisField> axis(String name, Given given, List<AxisField> axes, List<String> names) {
        if (!names.contains(name)) {
            given.refuse(
                    "`%s` is no axis of this grid, so that all rows or none would satisfy this.".formatted(name),
                    NearestName.to(name, names));
        }
        return axes.stream().filter(axis -> axis.name().equals(name)).findFirst();
    }

    /** Whether a value satisfies it; null where it is unknown. */
    public boolean holds(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        return switch (is) {
            case "=", "in" -> values.contains(value);
            case "≠" -> !values.contains(value);
            default -> measured(FactSpace.compare(value, values.get(0)));
        };
    }

    private boolean measured(int comparison) {
        return switch (is) {
            case "<" -> comparison < 0;
            case "≤" -> comparison <= 0;
            case ">" -> comparison > 0;
            default -> comparison >= 0;
        };
    }
}
