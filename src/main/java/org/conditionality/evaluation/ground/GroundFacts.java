package org.conditionality.evaluation.ground;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts with which alone something is certain, and not without any one of them.
 *
 * @param values by field path
 * @param items by type name, of types of which there may be many
 */
public record GroundFacts(Map<String, Object> values, Map<String, List<Map<String, Object>>> items) {

    /** How many there are: each value, and each item, is one. */
    public int size() {
        return values.size() + items.values().stream().mapToInt(List::size).sum();
    }

    /** All of them: values by field path, items by the name of their type. */
    public Map<String, Object> all() {
        var all = new TreeMap<String, Object>(values);
        all.putAll(items);
        return all;
    }
}
