package org.conditionality.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.conditionality.norm.Condition;

/**
 * What a condition can be, where facts are unknown.
 *
 * @param values every value that some completion leads to
 * @param missing the unknown fields that can each tip it alone
 */
record Possible(Set<Condition> values, SortedSet<String> missing) {

    static Possible of(List<Cell> cells, Groups groups) {
        var values = new LinkedHashSet<Condition>();
        cells.forEach(cell -> cell.records().forEach(record -> values.add((Condition) record)));
        var missing = new TreeSet<String>();
        if (values.size() > 1) {
            cells.get(0).completion().keySet().stream()
                    .filter(field -> tips(groups.with(field), field, cells))
                    .forEach(missing::add);
        }
        return new Possible(values, missing);
    }

    /** Whether two completions that differ in one field, and in what that forces, lead to different values. */
    private static boolean tips(Set<String> group, String field, List<Cell> cells) {
        var alike = new HashMap<Map<String, Object>, List<Cell>>();
        for (var cell : cells) {
            alike.computeIfAbsent(cell.without(group), rest -> new ArrayList<>()).add(cell);
        }
        return alike.values().stream().anyMatch(some -> some.stream()
                .anyMatch(one -> some.stream().anyMatch(other -> differ(one, other, field))));
    }

    private static boolean differ(Cell one, Cell other, String field) {
        return !one.records().equals(other.records())
                && !Objects.equals(one.completion().get(field), other.completion().get(field));
    }
}
