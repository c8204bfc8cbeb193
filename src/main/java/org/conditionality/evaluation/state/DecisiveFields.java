package org.conditionality.evaluation.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.work.WorkLimit;

/** Which unknown field can tip the scales, all else equal. */
final class DecisiveFields {

    /** What inputs come to for two values of a field. */
    private record Pair(long one, long other) {}

    private final JointCases joint;
    private final Map<Long, Integer> sorts;

    /** @param sorts the sort of each combination */
    DecisiveFields(JointCases joint, Map<Long, Integer> sorts) {
        this.joint = joint;
        this.sorts = sorts;
    }

    /**
     * Whether two completions that differ in one field, and in what that forces, lead to combinations of different
     * sorts.
     *
     * @param group the field, with those it can contradict
     */
    boolean tips(String field, Set<String> group) {
        var holders = joint.inputs().stream()
                .filter(input -> input.fields().stream().anyMatch(group::contains))
                .toList();
        var others = new ArrayList<>(joint.inputs());
        others.removeAll(holders);
        var rest = new TreeSet<>(joint.shared());
        rest.removeAll(group);
        var values = joint.choices(group, holders);
        for (var choice : joint.choices(rest, joint.inputs())) {
            var pairs = pairs(field, values, holders, choice);
            if (!pairs.isEmpty() && differ(pairs, reach(others, choice))) {
                return true;
            }
        }
        return false;
    }

    private Set<Long> reach(List<LabelInput> inputs, Map<String, Object> choice) {
        Set<Long> reached = Set.of(0L);
        for (var input : inputs) {
            WorkLimit.check();
            var next = new HashSet<Long>();
            for (var bits : joint.distinct(input, choice).keySet()) {
                reached.forEach(mask -> next.add(mask | bits));
            }
            reached = next;
        }
        return reached;
    }

    /** What the inputs that hold a field come to, all else equal, for each two values of it and of its group. */
    private Set<Pair> pairs(
            String field, List<Map<String, Object>> values, List<LabelInput> holders, Map<String, Object> choice) {
        var all = new HashSet<Pair>();
        for (var first = 0; first < values.size(); first++) {
            for (var second = first + 1; second < values.size(); second++) {
                WorkLimit.check();
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
            LabelInput input, Map<String, Object> choice, Map<String, Object> one, Map<String, Object> other) {
        var pairs = new HashSet<Pair>();
        var group = one.keySet();
        var list = joint.cells(input);
        var first = new HashMap<Map<String, Object>, Set<Long>>();
        for (var cell : list) {
            if (InputCase.agree(cell.completion(), one) && InputCase.agree(cell.without(group), choice)) {
                first.computeIfAbsent(cell.without(group), rest -> new HashSet<>())
                        .add(joint.bits(input, cell));
            }
        }
        for (var cell : list) {
            if (InputCase.agree(cell.completion(), other) && InputCase.agree(cell.without(group), choice)) {
                first.getOrDefault(cell.without(group), Set.of())
                        .forEach(bits -> pairs.add(new Pair(bits, joint.bits(input, cell))));
            }
        }
        return pairs;
    }

    private static Set<Pair> joined(Set<Pair> some, Set<Pair> more) {
        var all = new HashSet<Pair>();
        for (var one : some) {
            WorkLimit.check();
            for (var other : more) {
                all.add(new Pair(one.one() | other.one(), one.other() | other.other()));
            }
        }
        return all;
    }

    private boolean differ(Set<Pair> pairs, Set<Long> contexts) {
        for (var pair : pairs) {
            WorkLimit.check();
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
