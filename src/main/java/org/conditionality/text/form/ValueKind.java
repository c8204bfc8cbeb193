package org.conditionality.text.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.conditionality.text.Given;

/**
 * How a value is written.
 *
 * @param schema what JSON Schema 2020-12 says of it; other forms stand in it as references of an OpenAPI document
 * @param forms those that it refers to
 * @param reader notes what is wrong with a value, and gives what it says
 * @param <T> what reading gives
 */
public record ValueKind<T>(Map<String, Object> schema, List<BodyForm> forms, Function<Given, T> reader) {

    public static final ValueKind<Optional<String>> TEXT = simple("string", Given::text);
    public static final ValueKind<Optional<Boolean>> FLAG = simple("boolean", Given::flag);

    /** A whole number from 0 up. */
    public static final ValueKind<Optional<Integer>> NUMBER =
            new ValueKind<>(schema("integer", "format", "int32"), List.of(), given -> given.number(null));

    public static final ValueKind<Optional<LocalDate>> DAY =
            new ValueKind<>(schema("string", "format", "date"), List.of(), Given::date);

    /** A probability; null is none. */
    public static final ValueKind<Optional<Double>> CHANCE =
            new ValueKind<>(schema("number", "format", "double"), List.of(), ValueKind::chance);

    /** What only its reader can judge. */
    public static final ValueKind<Given> ANYTHING = new ValueKind<>(Map.of(), List.of(), given -> given);

    /** One of some names. */
    public static ValueKind<Optional<String>> oneOf(List<String> names) {
        return oneOf(names, given -> given.oneOf(names));
    }

    /** One of some names, which its reader knows too. */
    public static <T> ValueKind<T> oneOf(List<String> names, Function<Given, T> reader) {
        return new ValueKind<>(schema("string", "enum", names), List.of(), reader);
    }

    /**
     * A whole number within limits.
     *
     * @param refused what is said of any other, with a place for it
     * @param advice which to take instead
     */
    public static ValueKind<Optional<Integer>> number(int least, int most, String refused, String advice) {
        var schema = schema("integer", "format", "int32");
        schema.put("minimum", least);
        if (most < Integer.MAX_VALUE) {
            schema.put("maximum", most);
        }
        return new ValueKind<>(schema, List.of(), given -> {
            var number = given.number(null);
            number.filter(each -> each < least || each > most)
                    .ifPresent(each -> given.refuse(refused.formatted(each), advice));
            return number;
        });
    }

    /** A list, whose items are left to the reader. */
    public static ValueKind<List<Given>> list(ValueKind<?> item) {
        return new ValueKind<>(schema("array", "items", item.schema), item.forms, Given::items);
    }

    /**
     * A list of a certain length, whose items are left to the reader.
     *
     * @param refused what is said of any other, with a place for the number of its items
     * @param advice what to do instead
     */
    public static ValueKind<List<Given>> list(ValueKind<?> item, int fewest, int most, String refused, String advice) {
        var schema = schema("array", "items", item.schema);
        schema.put("minItems", fewest);
        schema.put("maxItems", most);
        return new ValueKind<>(schema, item.forms, given -> {
            var items = given.items();
            if (items.size() < fewest || items.size() > most) {
                given.refuse(refused.formatted(items.size()), advice);
            }
            return items;
        });
    }

    /** A value written like another, which its reader judges by what it knows. */
    public static ValueKind<Given> as(ValueKind<?> other) {
        return new ValueKind<>(other.schema, other.forms, given -> given);
    }

    /** An object with keys of which its reader knows more. */
    public static ValueKind<Given> entries(ValueKind<?> value) {
        return new ValueKind<>(schema("object", "additionalProperties", value.schema), value.forms, given -> given);
    }

    /** The same, where one of the keys has a value of its own kind. */
    public static ValueKind<Given> entries(ValueKind<?> value, String key, ValueKind<?> own) {
        var schema = new LinkedHashMap<>(entries(value).schema);
        schema.put("properties", Map.of(key, own.schema));
        return new ValueKind<>(schema, value.forms, given -> given);
    }

    /** An object by a form, which its reader opens. */
    public static ValueKind<Given> of(BodyForm form) {
        return new ValueKind<>(Map.of("$ref", form.reference()), List.of(form), given -> given);
    }

    /** A value of either kind; which it is, its reader sees. */
    public static ValueKind<Given> either(ValueKind<?> one, ValueKind<?> other) {
        return new ValueKind<>(Map.of("oneOf", List.of(one.schema, other.schema)), List.of(), given -> given);
    }

    /** The same, with what a value is taken to be that is left out. */
    public static <T> ValueKind<T> otherwise(T usual, ValueKind<Optional<T>> kind) {
        var schema = new LinkedHashMap<>(kind.schema);
        schema.put("default", usual);
        return new ValueKind<>(
                schema, kind.forms, given -> kind.reader.apply(given).orElse(usual));
    }

    private static <T> ValueKind<Optional<T>> simple(String type, Function<Given, Optional<T>> reader) {
        return new ValueKind<>(Map.of("type", type), List.of(), reader);
    }

    private static Map<String, Object> schema(String type, String keyword, Object value) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        schema.put(keyword, value);
        return schema;
    }

    private static Optional<Double> chance(Given given) {
        if (given.value() instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
            return Optional.of(number.doubleValue());
        }
        given.wants("a chance from 0 to 1", null);
        return Optional.empty();
    }
}
