package org.conditionality.evaluation.diagram;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.evaluation.space.FactSpace;

/**
 * The fields over which diagrams are drawn, in the order in which they ask for them.
 *
 * @param values by field path, those that stand for all; numbers and dates in ascending order, each for what lies from it
 *     up to the next
 */
public record FactAxes(Map<String, List<Object>> values) {

    public FactAxes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The axes of fields whose values have been collected, in this order. */
    static FactAxes of(Map<String, Set<Object>> collected) {
        var sorted = new LinkedHashMap<String, List<Object>>();
        collected.forEach((field, some) -> {
            var list = new ArrayList<>(new LinkedHashSet<>(some));
            if (!list.isEmpty() && isMeasured(list.get(0))) {
                list.sort(FactSpace::compare);
            }
            sorted.put(field, List.copyOf(list));
        });
        return new FactAxes(sorted);
    }

    static boolean isMeasured(Object value) {
        return value instanceof Integer || value instanceof LocalDate;
    }

    public List<String> fields() {
        return List.copyOf(values.keySet());
    }

    public List<Object> of(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The place among a field's values of the one that stands for a value. */
    int place(String field, Object value) {
        return standing(of(field), value);
    }

    /** The place of the value that stands for another: itself, or else the greatest that is not more. */
    static int standing(List<Object> all, Object value) {
        var same = all.indexOf(value);
        if (same >= 0 || !isMeasured(value)) {
            return same;
        }
        var found = 0;
        for (var place = 0; place < all.size(); place++) {
            if (FactSpace.compare(all.get(place), value) <= 0) {
                found = place;
            }
        }
        return found;
    }
}
