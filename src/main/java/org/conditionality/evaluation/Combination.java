package org.conditionality.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.rule.Conclusions;
import org.conditionality.rule.Input;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which the inputs of one obligation can come together. Inputs that share no unknown field are independent,
 * so their values are combined, not their completions; those that share one are combined for each of its values.
 *
 * <p>A combination is a set of atoms, held as the bits of a long. Records about the obligation are atoms; a condition
 * counts only by its role and value, unless the laws or a decision name it, so that which of nine conditions fails makes
 * no difference, only that one does.
 */
final class Combination {

    /** One way to reach a combination: the cells taken so far, the last first. */
    private record Path(@Nullable Path before, Cell cell) {}

    private final Map<Input, List<Cell>> cells;
    private final Atoms atoms;
    private final Set<String> fields = new TreeSet<>();
    private final Map<Input, Integer> kinds = new HashMap<>();
    private final Set<String> shared;
    private final List<Map<String, Object>> choices;
    private final Map<Long, Path> paths = new LinkedHashMap<>();

    Combination(Map<Input, List<Cell>> cells, Atoms atoms) {
        this.cells = cells;
        this.atoms = atoms;
        this.shared = shared();
        cells.forEach((input, list) -> {
            fields.addAll(fields(list));
            kinds.put(input, (int) list.stream()
                    .map(cell -> atoms.bits(input, cell))
                    .distinct()
                    .count());
        });
        choices = choices(shared, cells.keySet());
        choices.forEach(choice -> combine(choice).forEach(paths::putIfAbsent));
    }

    /** The unknown fields on which more than one input depends. */
    private Set<String> shared() {
        var once = new HashSet<String>();
        var more = new TreeSet<String>();
        cells.forEach((input, list) -> fields(list).forEach(field -> {
            if (!once.add(field)) {
                more.add(field);
            }
        }));
        return more;
    }

    private static Set<String> fields(List<Cell> list) {
        return list.isEmpty() ? Set.of() : list.get(0).completion().keySet();
    }

    /** Every unknown field. */
    Set<String> fields() {
        return fields;
    }

    /** The joint values of some fields for which each of the inputs has a cell. */
    private List<Map<String, Object>> choices(Set<String> fields, Iterable<Input> inputs) {
        List<Map<String, Object>> choices = List.of(Map.of());
        for (var input : inputs) {
            var projections = new HashSet<Map<String, Object>>();
            for (var cell : cells.getOrDefault(input, List.of())) {
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
            for (var other : more) {
                if (Cell.agree(one, other)) {
                    var both = new HashMap<>(one);
                    both.putAll(other);
                    all.add(both);
                }
            }
        }
        return all;
    }

    /** The combinations that can be reached where some fields are chosen, each with a way to it. */
    private Map<Long, Path> combine(Map<String, Object> choice) {
        Map<Long, Path> reached = new LinkedHashMap<>();
        reached.put(0L, new Path(null, new Cell(choice, Set.of(), List.of())));
        for (var input : cells.keySet()) {
            var values = distinct(input, choice);
            var next = new LinkedHashMap<Long, Path>();
            reached.forEach((mask, path) ->
                    values.forEach((bits, cell) -> next.putIfAbsent(mask | bits, new Path(path, cell))));
            reached = next;
        }
        return reached;
    }

    /** A completion that leads to one of the combinations wanted, and supposes nothing else than is given. */
    Optional<Map<String, Object>> within(Map<String, Object> given, Set<Long> wanted) {
        for (var choice : choices) {
            if (Cell.agree(choice, given)) {
                var both = new HashMap<>(given);
                both.putAll(choice);
                for (var reached : combine(both).entrySet()) {
                    if (wanted.contains(reached.getKey())) {
                        return Optional.of(completion(reached.getValue()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What an input can come to under a choice of the shared fields, with one cell for each. */
    private Map<Long, Cell> distinct(Input input, Map<String, Object> choice) {
        var values = new LinkedHashMap<Long, Cell>();
        var most = kinds.getOrDefault(input, 0);
        for (var cell : cells.getOrDefault(input, List.of())) {
            if (Cell.agree(cell.completion(), choice)) {
                values.putIfAbsent(atoms.bits(input, cell), cell);
                if (values.size() == most) {
                    break;
                }
            }
        }
        return values;
    }

    /** Every combination that can be reached. */
    Set<Long> masks() {
        return paths.keySet();
    }

    /** The combination that a world comes to in which every field is known. */
    long mask(Conclusions conclusions) {
        var mask = 0L;
        for (var input : cells.keySet()) {
            mask |= atoms.bits(input, conclusions.about(input.type(), input.id()));
        }
        return mask;
    }

    /** A completion that leads to a combination. */
    Map<String, Object> completion(long mask) {
        return completion(paths.get(mask));
    }

    private static Map<String, Object> completion(@Nullable Path last) {
        var completion = new HashMap<String, Object>();
        for (var path = last; path != null; path = path.before()) {
            completion.putAll(path.cell().completion());
        }
        return completion;
    }

    /** What that completion supposes to fill gaps in the rules. */
    List<Object> assumed(long mask) {
        var assumed = new ArrayList<Object>();
        for (var path = paths.get(mask); path != null; path = path.before()) {
            assumed.addAll(path.cell().assumed());
        }
        return assumed;
    }

    /**
     * Whether two completions that differ in one field, and in what that forces, lead to combinations of different
     * sorts.
     *
     * @param group the field, with those it can contradict
     * @param sorts the sort of each combination
     */
    boolean tips(String field, Set<String> group, Map<Long, Integer> sorts) {
        var holders = cells.keySet().stream()
                .filter(input -> input.fields().stream().anyMatch(group::contains))
                .toList();
        var others = new ArrayList<>(cells.keySet());
        others.removeAll(holders);
        var rest = new TreeSet<>(shared);
        rest.removeAll(group);
        var values = choices(group, holders);
        for (var choice : choices(rest, cells.keySet())) {
            var pairs = pairs(field, values, holders, choice);
            if (!pairs.isEmpty() && differ(pairs, reach(others, choice), sorts)) {
                return true;
            }
        }
        return false;
    }

    private Set<Long> reach(List<Input> inputs, Map<String, Object> choice) {
        Set<Long> reached = Set.of(0L);
        for (var input : inputs) {
            var next = new HashSet<Long>();
            for (var bits : distinct(input, choice).keySet()) {
                reached.forEach(mask -> next.add(mask | bits));
            }
            reached = next;
        }
        return reached;
    }

    private record Pair(long one, long other) {}

    /** What the inputs that hold a field come to, all else equal, for each two values of it and of its group. */
    private Set<Pair> pairs(
            String field, List<Map<String, Object>> values, List<Input> holders, Map<String, Object> choice) {
        var all = new HashSet<Pair>();
        for (var first = 0; first < values.size(); first++) {
            for (var second = first + 1; second < values.size(); second++) {
                var one = values.get(first);
                var other = values.get(second);
                if (!Objects.equals(one.get(field), other.get(field))) {
                    Set<Pair> joint = Set.of(new Pair(0, 0));
                    for (var input : holders) {
                        joint = joined(joint, pairs(input, choice, one, other));
                    }
                    all.addAll(joint);
                }
            }
        }
        return all;
    }

    private Set<Pair> pairs(
            Input input, Map<String, Object> choice, Map<String, Object> one, Map<String, Object> other) {
        var pairs = new HashSet<Pair>();
        var group = one.keySet();
        var list = cells.getOrDefault(input, List.of());
        var first = new HashMap<Map<String, Object>, Set<Long>>();
        for (var cell : list) {
            if (Cell.agree(cell.completion(), one) && Cell.agree(cell.without(group), choice)) {
                first.computeIfAbsent(cell.without(group), rest -> new HashSet<>())
                        .add(atoms.bits(input, cell));
            }
        }
        for (var cell : list) {
            if (Cell.agree(cell.completion(), other) && Cell.agree(cell.without(group), choice)) {
                first.getOrDefault(cell.without(group), Set.of())
                        .forEach(bits -> pairs.add(new Pair(bits, atoms.bits(input, cell))));
            }
        }
        return pairs;
    }

    private static Set<Pair> joined(Set<Pair> some, Set<Pair> more) {
        var all = new HashSet<Pair>();
        for (var one : some) {
            for (var other : more) {
                all.add(new Pair(one.one() | other.one(), one.other() | other.other()));
            }
        }
        return all;
    }

    private static boolean differ(Set<Pair> pairs, Set<Long> contexts, Map<Long, Integer> sorts) {
        for (var pair : pairs) {
            if (pair.one() != pair.other()) {
                for (var context : contexts) {
                    var one = sorts.get(context | pair.one());
                    var other = sorts.get(context | pair.other());
                    if (one != null && other != null && !one.equals(other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
