package org.conditionality.evaluation.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an input comes to when its unknown fields are completed in one way.
 *
 * @param completion the values supposed of the fields that are unknown, by path
 * @param records the records about the input's id
 * @param assumed records supposed because the rules conclude none, which is a gap in them
 */
public record InputCase(Map<String, Object> completion, Set<Object> records, List<Object> assumed) {

    /** What it supposes of other fields than these. */
    public Map<String, Object> without(Set<String> fields) {
        var rest = new HashMap<>(completion);
        rest.keySet().removeAll(fields);
        return rest;
    }

    /** Whether the two suppose nothing different of any field. */
    public static boolean agree(Map<String, Object> one, Map<String, Object> other) {
        var smaller = one.size() < other.size() ? one : other;
        var larger = smaller == one ? other : one;
        for (var entry : smaller.entrySet()) {
            var value = larger.get(entry.getKey());
            if (value != null && !value.equals(entry.getValue())) {
                return false;
            }
        }
        return true;
    }
}
