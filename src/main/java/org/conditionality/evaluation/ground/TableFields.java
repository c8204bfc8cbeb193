package org.conditionality.evaluation.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.evaluation.state.InputCase;
import org.jspecify.annotations.Nullable;

/** Numbers fields, and the values that stand for all of theirs. */
final class TableFields {

    /** Stands for a value that is not known. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<List<Object>> values = new ArrayList<>();

    TableFields(Collection<List<InputCase>> inputs) {
        var taken = new TreeMap<String, Set<Object>>();
        inputs.forEach(cells -> cells.forEach(cell -> cell.completion()
                .forEach((field, value) -> taken.computeIfAbsent(field, each -> new LinkedHashSet<>())
                        .add(value))));
        taken.forEach((field, all) -> {
            var sorted = new ArrayList<>(all);
            if (isMeasured(sorted.get(0))) {
                sorted.sort(FactSpace::compare);
            }
            numbers.put(field, values.size());
            values.add(sorted);
        });
    }

    private static boolean isMeasured(Object value) {
        return value instanceof Integer || value instanceof LocalDate;
    }

    Set<String> names() {
        return numbers.keySet();
    }

    int number(String field) {
        var number = numbers.get(field);
        if (number == null) {
            throw new IllegalArgumentException("There is no field `" + field + "` here.");
        }
        return number;
    }

    /** The number of the value that stands for one of a field: of numbers and dates the greatest that is not more. */
    int value(String field, @Nullable Object value) {
        var all = values.get(number(field));
        var found = all.indexOf(value);
        if (found < 0 && value != null && isMeasured(value)) {
            found = 0;
            while (found + 1 < all.size() && FactSpace.compare(all.get(found + 1), value) <= 0) {
                found++;
            }
        }
        return found;
    }

    int count() {
        return values.size();
    }
}
