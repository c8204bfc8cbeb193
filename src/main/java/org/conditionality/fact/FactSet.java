package org.conditionality.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a question supposes: checked against the vocabulary, its claims not resolved. Values are {@code Boolean},
 * {@code Integer}, {@code LocalDate}, or {@code String} for text and enum constants; unknown fields are left out.
 *
 * @param values by field path, for types of which there is one; a value may be {@link Claims}
 * @param many by type name, a list of items, each by field name
 */
public record FactSet(Map<String, Object> values, Map<String, List<Map<String, Object>>> many) {

    /** Nothing is known. */
    public static final FactSet EMPTY = new FactSet(Map.of(), Map.of());

    public FactSet {
        // In order, and not by Map.copyOf, whose order changes from one process to the next.
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        many = Collections.unmodifiableMap(new TreeMap<>(many));
    }

    /** The same, with these values of fields too, by path; claims are replaced as values are. */
    public FactSet withValues(Map<String, ?> more) {
        var all = new TreeMap<>(values);
        all.putAll(more);
        return new FactSet(all, many);
    }

    /** The same, with these items of a (many) type in the place of those there were. */
    public FactSet withItems(String type, List<Map<String, Object>> items) {
        var all = new TreeMap<>(many);
        all.put(type, items);
        return new FactSet(values, all);
    }

    /** The same, with these items of a (many) type after those there were. */
    public FactSet withMoreItems(String type, List<Map<String, Object>> items) {
        var all = new ArrayList<>(many.getOrDefault(type, List.of()));
        all.addAll(items);
        return withItems(type, all);
    }

    /** How many facts it states: one for each type stated, and one for each item of a (many) type. */
    public int size() {
        var types = values.keySet().stream().map(FactPath::typeOf).distinct();
        return (int) types.count() + many.values().stream().mapToInt(List::size).sum();
    }
}
