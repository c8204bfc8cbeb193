package org.conditionality.evaluation.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.work.WorkLimit;

/** What the inputs of one obligation can come to, and the unknown fields that they share. */
final class JointCases {

    private final Map<LabelInput, List<InputCase>> cells;
    private final InputBits atoms;
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> shared;
    private final Map<LabelInput, Integer> kinds = new HashMap<>();

    JointCases(Map<LabelInput, List<InputCase>> cells, InputBits atoms) {
        this.cells = cells;
        this.atoms = atoms;
        this.shared = shared(cells);
        cells.forEach((input, list) -> {
            fields.addAll(fields(list));
            kinds.put(input, (int) list.stream()
                    .map(cell -> atoms.bits(input, cell))
                    .distinct()
                    .count());
        });
    }

    private static Set<String> shared(Map<LabelInput, List<InputCase>> cells) {
        var once = new HashSet<String>();
        var more = new TreeSet<String>();
        cells.forEach((input, list) -> fields(list).forEach(field -> {
            if (!once.add(field)) {
                more.add(field);
            }
        }));
        return more;
    }

    private static Set<String> fields(List<InputCase> list) {
        return list.isEmpty() ? Set.of() : list.get(0).completion().keySet();
    }

    Set<LabelInput> inputs() {
        return cells.keySet();
    }

    /** Every unknown field. */
    Set<String> fields() {
        return fields;
    }

    /** The unknown fields on which more than one input depends. */
    Set<String> shared() {
        return shared;
    }

    List<InputCase> cells(LabelInput input) {
        return cells.getOrDefault(input, List.of());
    }

    /** The atoms of what an input comes to in a cell. */
    long bits(LabelInput input, InputCase cell) {
        return atoms.bits(input, cell);
    }

    /** The joint values of some fields for which each of the inputs has a cell. */
    List<Map<String, Object>> choices(Set<String> fields, Iterable<LabelInput> inputs) {
        List<Map<String, Object>> choices = List.of(Map.of());
        for (var input : inputs) {
            var projections = new HashSet<Map<String, Object>>();
            for (var cell : cells(input)) {
                var projection = new TreeMap<>(cell.completion());
                projection.keySet().retainAll(fields);
                projections.add(projection);
            }
            choices = joined(choices, projections);
        }
        return choices;
    }

    private static List<Map<String, Object>> joined(List<Map<String, Object>> choices, Set<Map<String, Object>> more) {
        if (more.size() == 1 && more.iterator().next().isEmpty()) {
            return choices;
        }
        var all = new ArrayList<Map<String, Object>>();
        for (var one : choices) {
            WorkLimit.check();
            for (var other : more) {
                if (InputCase.agree(one, other)) {
                    var both = new HashMap<>(one);
                    both.putAll(other);
                    all.add(both);
                }
            }
        }
        return all;
    }

    /** What an input can come to under a choice of the shared fields, with one cell for each. */
    Map<Long, InputCase> distinct(LabelInput input, Map<String, Object> choice) {
        var values = new LinkedHashMap<Long, InputCase>();
        var most = kinds.getOrDefault(input, 0);
        for (var cell : cells(input)) {
            if (InputCase.agree(cell.completion(), choice)) {
                values.putIfAbsent(atoms.bits(input, cell), cell);
                if (values.size() == most) {
                    break;
                }
            }
        }
        return values;
    }
}
