package org.conditionality.evaluation.unknown;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Value;

/**
 * What a condition can be, where facts are unknown.
 *
 * @param values every value that some completion leads to
 * @param missing the unknown fields that can each tip it alone
 * @param exact false where not every value was tried, so that one may be missing
 */
public record PossibleValues(Set<Condition> values, SortedSet<String> missing, boolean exact) {

    /**
     * What a condition comes to in some cells.
     *
     * @param untilFields those on which it can depend until when it is pending: while one is unknown, nobody can tell
     */
    static PossibleValues of(List<InputCase> cells, CoupledFields groups, boolean exact, Set<String> untilFields) {
        var byValue = new EnumMap<Value, Condition>(Value.class);
        var isDated =
                cells.isEmpty() || cells.get(0).completion().keySet().stream().noneMatch(untilFields::contains);
        cells.forEach(cell -> conditions(cell)
                .forEach(each -> byValue.merge(
                        each.value(),
                        isDated ? each : new Condition(each.id(), each.value(), null),
                        PossibleValues::alike)));
        var values = Set.copyOf(byValue.values());
        var missing = new TreeSet<String>();
        if (values.size() > 1) {
            cells.get(0).completion().keySet().stream()
                    .filter(field -> tips(groups.with(field), field, cells))
                    .forEach(missing::add);
        }
        return new PossibleValues(values, missing, exact);
    }

    private static List<Condition> conditions(InputCase cell) {
        return cell.records().stream().map(Condition.class::cast).toList();
    }

    /** Of two that are pending until different days, none can be told. */
    private static Condition alike(Condition one, Condition other) {
        return one.equals(other) ? one : new Condition(one.id(), one.value(), null);
    }

    /** Whether two completions that differ in one field, and in what that forces, lead to different values. */
    private static boolean tips(Set<String> group, String field, List<InputCase> cells) {
        var alike = new HashMap<Map<String, Object>, List<InputCase>>();
        for (var cell : cells) {
            alike.computeIfAbsent(cell.without(group), rest -> new ArrayList<>())
                    .add(cell);
        }
        return alike.values().stream()
                .anyMatch(some ->
                        some.stream().anyMatch(one -> some.stream().anyMatch(other -> differ(one, other, field))));
    }

    private static boolean differ(InputCase one, InputCase other, String field) {
        return !values(one).equals(values(other))
                && !Objects.equals(
                        one.completion().get(field), other.completion().get(field));
    }

    private static Set<Value> values(InputCase cell) {
        return conditions(cell).stream().map(Condition::value).collect(Collectors.toSet());
    }
}
