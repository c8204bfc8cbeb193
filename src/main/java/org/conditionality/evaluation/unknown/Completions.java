package org.conditionality.evaluation.unknown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Contradiction;
import org.conditionality.norm.Performance;
import org.conditionality.norm.Performance.Done;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;
import org.conditionality.work.WorkLimit;

/**
 * The cells of inputs: what each condition, performance and the like comes to under each completion of its own few
 * unknown fields. One world serves as many inputs as do not contradict each other, so that all of them together cost
 * little more than the one with the most completions.
 */
public final class Completions {

    /** More completions than this of one input are not enumerated. */
    static final int LIMIT = 20_000;

    private final ReadingRules rules;
    private final SolverCache memory;
    private final World base;
    private final Map<String, List<Object>> more;

    public Completions(ReadingRules rules, SolverCache memory, World base) {
        this(rules, memory, base, Map.of());
    }

    /**
     * Completions that also take values of interest.
     *
     * @param memory one of its own, for it does not tell the values of interest apart
     * @param more values by field path, beside those that stand for all
     */
    public Completions(ReadingRules rules, SolverCache memory, World base, Map<String, List<Object>> more) {
        this.rules = rules;
        this.memory = memory;
        this.base = base;
        this.more = more;
    }

    /** The unknown fields of an input, with those that could contradict them. */
    public List<String> unknown(LabelInput input) {
        return memory.fields(input).stream()
                .filter(field -> !base.values().containsKey(field))
                .toList();
    }

    /** Whether any of those fields is unknown. */
    boolean isUnknown(LabelInput input) {
        for (var field : memory.fields(input)) {
            if (!base.values().containsKey(field)) {
                return true;
            }
        }
        return false;
    }

    /** The cells of one input. */
    public List<InputCase> casesOf(LabelInput input) {
        return cells(List.of(input)).getOrDefault(input, List.of());
    }

    /** The cells of each input. */
    Map<LabelInput, List<InputCase>> cells(Iterable<LabelInput> inputs) {
        var found = new LinkedHashMap<LabelInput, List<InputCase>>();
        var open = new LinkedHashMap<LabelInput, Deque<Map<String, Object>>>();
        for (var input : inputs) {
            var cells = memory.cells(input, base);
            if (cells == null) {
                open.computeIfAbsent(input, each -> new ArrayDeque<>(completions(unknown(each))));
                found.put(input, new ArrayList<>());
            } else {
                found.put(input, cells);
            }
        }
        var fresh = Set.copyOf(open.keySet());
        while (open.values().stream().anyMatch(left -> !left.isEmpty())) {
            WorkLimit.check();
            fill(open, found);
        }
        fresh.forEach(input -> memory.keep(input, base, found.getOrDefault(input, List.of())));
        return found;
    }

    /** Evaluates one world that takes the next completion of as many inputs as agree on the fields they share. */
    private void fill(Map<LabelInput, Deque<Map<String, Object>>> open, Map<LabelInput, List<InputCase>> found) {
        var completion = new HashMap<String, Object>();
        var taken = new LinkedHashMap<LabelInput, Map<String, Object>>();
        open.forEach((input, left) -> {
            var fitting = left.stream()
                    .filter(each -> InputCase.agree(each, completion))
                    .findFirst();
            fitting.ifPresent(each -> {
                left.remove(each);
                completion.putAll(each);
                taken.put(input, each);
            });
        });
        var conclusions = rules.conclude(with(completion, List.of()), ConclusionScope.INPUTS, taken.keySet());
        taken.forEach((input, each) ->
                found.computeIfAbsent(input, any -> new ArrayList<>()).addAll(read(input, each, conclusions)));
    }

    public static List<InputCase> read(LabelInput input, Map<String, Object> completion, Conclusions conclusions) {
        if (input.type().isEmpty()) {
            // What laws look at themselves is its own value.
            return List.of(new InputCase(completion, Set.copyOf(completion.entrySet()), List.of()));
        }
        var records = conclusions.about(input.type(), input.id());
        var gap = records.isEmpty() ? candidates(input) : List.of();
        return gap.isEmpty()
                ? List.of(new InputCase(completion, records, List.of()))
                : gap.stream()
                        .map(each -> new InputCase(completion, Set.of(each), List.of(each)))
                        .toList();
    }

    /** What to suppose where the rules give a condition no value, or say nothing of what has been performed. */
    static List<Object> candidates(LabelInput input) {
        return switch (input.type()) {
            case "Condition" -> List.of(Condition.met(input.id()), Condition.notMet(input.id()));
            case "Performance" ->
                List.of(
                        new Performance(input.id(), Done.NONE),
                        new Performance(input.id(), Done.PART),
                        new Performance(input.id(), Done.ALL));
            default -> List.of();
        };
    }

    /** The base world with more supposed. */
    public World with(Map<String, Object> completion, List<Object> assumed) {
        return base.withMoreValues(completion).assuming(assumed);
    }

    /** Whether the completions of an input are few enough, and its comparisons clear enough, to stand for all. */
    public boolean isExact(LabelInput input) {
        var count = 1L;
        for (var field : unknown(input)) {
            count *= representatives(field, Map.of()).size();
            if (count > LIMIT || !rules.isExact(field)) {
                return false;
            }
        }
        return true;
    }

    /** Every completion of some fields that no rule finds contradictory; no more than the limit. */
    public List<Map<String, Object>> completions(Collection<String> fields) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (var field : ordered(fields)) {
            var grown = new ArrayList<Map<String, Object>>();
            for (var one : all) {
                WorkLimit.check();
                for (var value : representatives(field, one)) {
                    var more = new HashMap<>(one);
                    more.put(field, value);
                    grown.add(more);
                }
            }
            all = grown.size() > LIMIT ? grown.subList(0, LIMIT) : grown;
        }
        var contradictory = contradictory(fields);
        return all.stream().filter(each -> holdsNone(contradictory, each)).toList();
    }

    private static boolean holdsNone(List<Map<String, Object>> some, Map<String, Object> completion) {
        WorkLimit.check();
        return some.stream().noneMatch(each -> completion.entrySet().containsAll(each.entrySet()));
    }

    public List<Object> representatives(String field, Map<String, Object> completion) {
        var standing = standing(field, completion);
        var also = more.get(field);
        if (also == null) {
            return standing;
        }
        var all = new LinkedHashSet<>(standing);
        all.addAll(also);
        return List.copyOf(all);
    }

    private List<Object> standing(String field, Map<String, Object> completion) {
        if (rules.comparedWith(field).isEmpty()) {
            return memory.representatives(field, base);
        }
        var values = new HashMap<>(base.values());
        values.putAll(completion);
        return rules.representatives(field, base, values);
    }

    /** Fields compared with others come last, when the values of those are chosen. */
    public List<String> ordered(Collection<String> fields) {
        var order = new ArrayList<>(fields);
        order.sort((one, other) -> Integer.compare(
                rules.comparedWith(one).size(), rules.comparedWith(other).size()));
        return order;
    }

    /** The completions of groups of fields, among those given, that some rule finds contradictory. */
    private List<Map<String, Object>> contradictory(Collection<String> fields) {
        var bad = new ArrayList<Map<String, Object>>();
        for (var group : groups()) {
            var unknown = new TreeSet<>(group);
            unknown.removeAll(base.values().keySet());
            if (!unknown.isEmpty() && fields.containsAll(unknown)) {
                bad.addAll(memory.contradictory(group, base, () -> contradictoryIn(unknown)));
            }
        }
        return bad;
    }

    private Set<Set<String>> groups() {
        var groups = new HashSet<Set<String>>();
        rules.contradictions().forEach(each -> groups.add(each.fields()));
        return groups;
    }

    private List<Map<String, Object>> contradictoryIn(Set<String> unknown) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (var field : ordered(unknown)) {
            all = all.stream()
                    .flatMap(one -> representatives(field, one).stream().map(value -> {
                        var more = new HashMap<>(one);
                        more.put(field, value);
                        return (Map<String, Object>) more;
                    }))
                    .toList();
        }
        return all.stream()
                .filter(each -> !rules.conclude(with(each, List.of()), ConclusionScope.CONTRADICTIONS)
                        .all(Contradiction.class)
                        .isEmpty())
                .toList();
    }
}
