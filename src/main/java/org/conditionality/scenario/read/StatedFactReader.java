package org.conditionality.scenario.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.question.CurrentFacts;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.Statement.Stated;
import org.conditionality.text.Given;

/** Reads what a statement says of facts: values, as a question states them, or ranges of numbers and days. */
final class StatedFactReader {

    private final Pack pack;

    StatedFactReader(Pack pack) {
        this.pack = pack;
    }

    /** All that is said, each of a field; the input notes what is wrong. */
    List<Stated> read(Given given) {
        var types = pack.vocabulary().types().stream()
                .filter(type -> !type.many())
                .map(FactType::name)
                .toList();
        var stated = new ArrayList<Stated>();
        if (!given.isNull()) {
            ExpectationReader.refuseIfEmpty(given);
        }
        CurrentFacts.of(given, pack).given().entries("fact type", types).forEach((name, fields) -> {
            ExpectationReader.refuseIfEmpty(fields);
            var type = pack.vocabulary().type(name).orElseThrow();
            fields.entries("field", type.fields().stream().map(Field::name).toList())
                    .forEach((field, value) -> type.field(field)
                            .flatMap(known -> stated(known, value))
                            .ifPresent(stated::add));
        });
        return stated;
    }

    private Optional<Stated> stated(Field field, Given given) {
        ExpectationReader.refuseIfEmpty(given);
        var measured = field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE;
        if (!measured || !(given.value() instanceof Map)) {
            return value(field, given).map(value -> new Stated(field.path(), value, measured ? next(value) : null));
        }
        given.entries("key", List.of("from", "below"));
        var from = value(field, given.entry("from"));
        var below = value(field, given.entry("below"));
        if (from.isEmpty()) {
            given.refuse("The range of `%s` has no beginning.".formatted(field.path()), "Add `from`.");
        }
        return from.map(least -> new Stated(field.path(), least, below.orElse(null)));
    }

    private static @org.jspecify.annotations.Nullable Object next(Object value) {
        return value instanceof java.time.LocalDate day
                ? day.plusDays(1)
                : value instanceof Integer number && number < Integer.MAX_VALUE ? number + 1 : null;
    }

    private Optional<Object> value(Field field, Given given) {
        return given.isNull()
                ? Optional.empty()
                : QuestionReader.value(given, field, pack).map(each -> (Object) each);
    }
}
