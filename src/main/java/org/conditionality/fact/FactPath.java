package org.conditionality.fact;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of what stands in a fact set, as answers write it: a type ({@code usDecision}), one item of a list
 * ({@code usDecision[0]}), or a field of either ({@code violence.overall}, {@code usDecision[0].on}).
 *
 * @param type the fact type's name
 * @param item the place in the list, from 0; null where no item is named
 * @param field the field's name; null where no field is named
 */
public record FactPath(
        String type, @Nullable Integer item, @Nullable String field) implements Comparable<FactPath> {

    private static final Pattern WRITTEN = Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d{1,9})])?(?:\\.([^.\\[\\]]+))?");
    private static final Comparator<FactPath> ORDER = Comparator.comparing(FactPath::type)
            .thenComparing(FactPath::item, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FactPath::field, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A whole type. */
    public static FactPath of(String type) {
        return new FactPath(type, null, null);
    }

    /** A field. */
    public static FactPath of(String type, String field) {
        return new FactPath(type, null, field);
    }

    /** A field as answers write it. */
    public static String written(String type, String field) {
        return type + "." + field;
    }

    /** The type of a field, or of an item's, as answers write it; what is no path is taken for a type. */
    public static String typeOf(String written) {
        for (var end = 0; end < written.length(); end++) {
            if (written.charAt(end) == '.' || written.charAt(end) == '[') {
                return written.substring(0, end);
            }
        }
        return written;
    }

    /** The name of a field that answers write with its type before it; what is no path is taken for a field. */
    public static String fieldOf(String written) {
        var type = typeOf(written);
        return type.length() == written.length() ? written : written.substring(written.indexOf('.', type.length()) + 1);
    }

    /** What is written. Throws {@link IllegalArgumentException} where that is no path. */
    public static FactPath parse(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "`%s` names nothing in a fact set. ".formatted(written)
                            + "Write a type and a field, as in `violence.overall`; of a list, the item too: `usDecision[0].on`.");
        }
        return new FactPath(
                parts.group(1), parts.group(2) == null ? null : Integer.valueOf(parts.group(2)), parts.group(3));
    }

    /** What a JSON pointer into the facts of a question names, whatever lies deeper left out. */
    public static FactPath parsePointer(String pointer) {
        var steps = pointer.substring("/facts/".length()).split("/", -1);
        if (steps.length > 1 && steps[1].matches("\\d{1,9}")) {
            return new FactPath(steps[0], Integer.valueOf(steps[1]), steps.length > 2 ? steps[2] : null);
        }
        return new FactPath(steps[0], null, steps.length > 1 ? steps[1] : null);
    }

    /** The type that it belongs to. */
    public FactPath whole() {
        return of(type);
    }

    /** Whether it is another or belongs to it. */
    public boolean isWithin(FactPath other) {
        return type.equals(other.type)
                && (other.item == null || other.item.equals(item))
                && (other.field == null || other.field.equals(field));
    }

    /** Values by path, as a fact set states them: by type, and by field. */
    public static Map<String, Map<String, Object>> byType(Map<String, Object> values) {
        var types = new TreeMap<String, Map<String, Object>>();
        values.forEach((written, value) -> {
            var path = parse(written);
            types.computeIfAbsent(path.type, type -> new TreeMap<>()).put(String.valueOf(path.field), value);
        });
        return types;
    }

    @Override
    public int compareTo(FactPath other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + (item == null ? "" : "[" + item + "]") + (field == null ? "" : "." + field);
    }
}
