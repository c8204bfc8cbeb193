package org.conditionality.evaluation.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.evaluation.unknown.Completions;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.session.Conclusions;

/** Two versions of the rules of one reading, and what their inputs come to side by side. */
record VersionComparison(RulesVersion before, RulesVersion after) {

    /** What the labels of an obligation depend on under either version. */
    List<InputPair> inputs(String obligation) {
        var one = new LinkedHashMap<LabelInput, LabelInput>();
        before.inputs(obligation).forEach(input -> one.put(input, input));
        var other = new LinkedHashMap<LabelInput, LabelInput>();
        after.inputs(obligation).forEach(input -> other.put(input, input));
        var all = new LinkedHashSet<>(one.keySet());
        all.addAll(other.keySet());
        return all.stream()
                .map(input -> new InputPair(Optional.ofNullable(one.get(input)), Optional.ofNullable(other.get(input))))
                .toList();
    }

    /** An input of a type about an id, which both have. */
    InputPair input(String type, String id) {
        return new InputPair(
                Optional.of(before.rules().input(type, id)),
                Optional.of(after.rules().input(type, id)));
    }

    /** The input that gives a condition its value, by each version that has it. */
    InputPair condition(String id) {
        return new InputPair(condition(before, id), condition(after, id));
    }

    private static Optional<LabelInput> condition(RulesVersion side, String condition) {
        return side.rules().conditions().contains(condition)
                ? Optional.of(side.rules().condition(condition))
                : Optional.empty();
    }

    /** The fields on which an input depends under either version and that are not known. */
    SortedSet<String> unknown(InputPair input) {
        var fields = new TreeSet<String>();
        input.one().ifPresent(one -> fields.addAll(before.completions().unknown(one)));
        input.other().ifPresent(other -> fields.addAll(after.completions().unknown(other)));
        return fields;
    }

    /** The completions of some fields, and of each part of them. */
    Set<Map<String, Object>> partial(Set<String> fields) {
        if (fields.isEmpty()) {
            return Set.of(Map.of());
        }
        var all = new LinkedHashSet<>(before.completions().completions(fields));
        fields.forEach(field -> {
            var rest = new TreeSet<>(fields);
            rest.remove(field);
            all.addAll(partial(rest));
        });
        return all;
    }

    /** Whether the values tried of all that an input depends on stand for all there are. */
    boolean isExact(InputPair input) {
        return input.one().stream().allMatch(before.completions()::isExact)
                && input.other().stream().allMatch(after.completions()::isExact);
    }

    /** What each input comes to under both versions, under each completion of its unknown fields. */
    Map<InputPair, List<CasePair>> cells(Collection<InputPair> inputs) {
        var found = new LinkedHashMap<InputPair, List<CasePair>>();
        var open = new LinkedHashMap<InputPair, Deque<Map<String, Object>>>();
        for (var input : inputs) {
            open.put(input, new ArrayDeque<>(before.completions().completions(unknown(input))));
            found.put(input, new ArrayList<>());
        }
        while (open.values().stream().anyMatch(left -> !left.isEmpty())) {
            fill(open, found);
        }
        return found;
    }

    private void fill(Map<InputPair, Deque<Map<String, Object>>> open, Map<InputPair, List<CasePair>> found) {
        var completion = new HashMap<String, Object>();
        var taken = new LinkedHashMap<InputPair, Map<String, Object>>();
        open.forEach((input, left) -> left.stream()
                .filter(each -> InputCase.agree(each, completion))
                .findFirst()
                .ifPresent(each -> {
                    left.remove(each);
                    completion.putAll(each);
                    taken.put(input, each);
                }));
        var one = before.conclude(completion, List.of(), ConclusionScope.INPUTS);
        var other = second(completion, () -> after.conclude(completion, List.of(), ConclusionScope.INPUTS), Set::of);
        taken.forEach((input, each) ->
                found.computeIfAbsent(input, any -> new ArrayList<>()).addAll(pairs(input, each, one, other)));
    }

    /**
     * What the second version comes to.
     *
     * @param first what the first comes to, in words
     * @throws NoAnswer if the second fails
     */
    static <T> T second(Map<String, Object> values, Supplier<T> second, Supplier<Set<String>> first) {
        try {
            return second.get();
        } catch (RuntimeException fault) {
            throw new NoAnswer(values, first.get(), fault);
        }
    }

    private static List<CasePair> pairs(
            InputPair input, Map<String, Object> completion, Conclusions one, Conclusions other) {
        var pairs = new ArrayList<CasePair>();
        var firsts = Completions.read(input.any(), completion, one);
        var seconds = Completions.read(input.any(), completion, other);
        for (var first : firsts) {
            for (var second : seconds) {
                // A gap that both leave is filled alike.
                if (first.assumed().isEmpty()
                        || second.assumed().isEmpty()
                        || first.assumed().equals(second.assumed())) {
                    pairs.add(new CasePair(first, second));
                }
            }
        }
        return pairs;
    }
}
