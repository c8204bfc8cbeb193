package org.conditionality.evaluation.space;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.evaluation.state.ObligationStates;
import org.conditionality.evaluation.unknown.Completions;
import org.conditionality.evaluation.unknown.SolverCache;
import org.conditionality.evaluation.unknown.UnknownResolver;
import org.conditionality.norm.Contradiction;
import org.conditionality.norm.Label;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/**
 * What obligations come to for all values of some fields, under one reading and on one date: the rules are run once for
 * each way in which their inputs can come together, and every question after that is looked up. Exact where
 * {@link #isExact} says so. For one thread at a time.
 */
public final class FactSpace {

    private final ReadingRules rules;
    private final World base;
    private final Completions completions;
    private final UnknownResolver settler;
    private final Map<String, OutcomeTable> tables = new TreeMap<>();
    private final Map<String, List<Object>> values = new HashMap<>();
    private final Map<Map<String, Object>, Boolean> contradictory = new HashMap<>();

    /**
     * Opens some fields of a world.
     *
     * @param remembered what may be shared with other questions where no values of interest are added
     * @param world whose lists, settings, date and other values stay as they are
     * @param free the fields that take every value, by path
     * @param more values of interest, by field path, beside those that stand for all
     */
    public FactSpace(
            ReadingRules rules,
            SolverCache remembered,
            World world,
            Collection<String> free,
            Map<String, List<Object>> more) {
        this.rules = rules;
        base = world.without(free);
        var memory = more.isEmpty() ? remembered : new SolverCache(rules);
        completions = new Completions(rules, memory, base, more);
        settler = new UnknownResolver(rules, memory, base, rules.conclude(base, ConclusionScope.LABELS), completions);
    }

    private OutcomeTable table(String obligation) {
        return tables.computeIfAbsent(
                obligation,
                id -> new OutcomeTable(
                        settler.combined(List.of(id)).values().iterator().next()));
    }

    /** The fields that are unknown in this space and on which an obligation's labels can depend, by path. */
    public SortedSet<String> fields(String obligation) {
        return table(obligation).fields();
    }

    /** What an obligation's labels can depend on, each with its own fields. */
    List<LabelInput> inputs(String obligation) {
        return table(obligation).inputs();
    }

    /**
     * The values of a field that stand for all its values, in ascending order for numbers and dates, where nothing else
     * is known but what this space fixes.
     */
    public List<Object> values(String field) {
        return values.computeIfAbsent(field, this::findValues);
    }

    private List<Object> findValues(String field) {
        return inOrder(completions.representatives(field, Map.of()));
    }

    /** Values of a field that stand for all its values, where more is known than this space fixes. */
    public List<Object> values(String field, Map<String, Object> known) {
        return completions.representatives(field, known);
    }

    /** The same in the order of {@link #values(String)}. */
    public List<Object> valuesInOrder(String field, Map<String, Object> known) {
        return inOrder(values(field, known));
    }

    private static List<Object> inOrder(Collection<Object> some) {
        var found = new ArrayList<>(new LinkedHashSet<>(some));
        if (!found.isEmpty() && (found.get(0) instanceof Integer || found.get(0) instanceof LocalDate)) {
            found.sort(FactSpace::compare);
        }
        return List.copyOf(found);
    }

    /** Fields in the order in which their values are chosen: those that are compared with others come last. */
    public List<String> ordered(Collection<String> fields) {
        return completions.ordered(new TreeSet<>(fields));
    }

    /** The fields whose values depend on that of a field, directly or through others, with the field itself. */
    public SortedSet<String> entangledWith(String field) {
        var all = new TreeSet<>(Set.of(field));
        var next = new ArrayList<>(List.of(field));
        while (!next.isEmpty()) {
            for (var other : rules.comparedWith(next.remove(next.size() - 1))) {
                if (!base.values().containsKey(other) && all.add(other)) {
                    next.add(other);
                }
            }
        }
        return all;
    }

    /** What an obligation's inputs come to, and what follows. */
    public ObligationStates states(String obligation) {
        return table(obligation).states();
    }

    /** What a condition comes to for all values of its fields. */
    public List<InputCase> cases(String condition) {
        return completions.casesOf(rules.condition(condition));
    }

    /** Whether those cases stand for all values. */
    public boolean isExactOf(String condition) {
        return completions.isExact(rules.condition(condition));
    }

    /** The value that stands for another in this space: the greatest of its values that is not more. */
    public Object standing(String field, Object value) {
        var all = values(field);
        if (all.contains(value) || !(value instanceof Integer || value instanceof LocalDate)) {
            return value;
        }
        var found = all.get(0);
        for (var each : all) {
            if (compare(each, value) <= 0) {
                found = each;
            }
        }
        return found;
    }

    /** Compares two numbers, or two dates. */
    @SuppressWarnings("unchecked") // The values of one field are of one kind, and that kind has an order.
    public static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** Whether a field's values depend on those of others that are open too, so that it cannot be taken by itself. */
    public boolean isEntangled(String field) {
        return !base.values().keySet().containsAll(rules.comparedWith(field));
    }

    /** Whether what this space says of an obligation holds for all values, and not only for those that were tried. */
    public boolean isExact(String obligation) {
        return inputs(obligation).stream().allMatch(completions::isExact);
    }

    /**
     * The sets of labels that an obligation can carry where some of the open fields are known.
     *
     * @param known by path: values that stand for others in this space; fields of no importance are passed over
     * @return none where the values contradict each other
     */
    public Set<SortedSet<Label.Name>> possible(String obligation, Map<String, Object> known) {
        var sets = new LinkedHashSet<SortedSet<Label.Name>>();
        table(obligation).outcomes(known).forEach(outcome -> sets.add(outcome.labels()));
        return sets;
    }

    /**
     * Whether values of the open fields, with what this space fixes, are refused as contradictory: then no label follows
     * from them, also of an obligation to which they do not matter.
     *
     * @param known by path: values that stand for others in this space
     */
    public boolean isContradictory(Map<String, Object> known) {
        for (var contradiction : rules.contradictions()) {
            var part = new HashMap<>(known);
            part.keySet().retainAll(contradiction.fields());
            if (contradictory.computeIfAbsent(part, this::contradicts)) {
                return true;
            }
        }
        return false;
    }

    private boolean contradicts(Map<String, Object> known) {
        return !rules.conclude(completions.with(known, List.of()), ConclusionScope.CONTRADICTIONS)
                .all(Contradiction.class)
                .isEmpty();
    }

    /** What an obligation can be brought to by those who can move some of the open fields. */
    public ReachedLabels reach(String obligation, FactMoves moves) {
        return LabelReach.of(this, table(obligation), moves);
    }

    /**
     * How often each open field decides what an obligation comes to, from 0 to 1, by path; empty where there are too many
     * completions to count.
     */
    public Optional<Map<String, Double>> shares(String obligation) {
        return DecisiveShares.of(this, table(obligation));
    }

    /** Every set of labels that an obligation can carry. */
    public Set<SortedSet<Label.Name>> reachable(String obligation) {
        return possible(obligation, Map.of());
    }

    /**
     * A way in which labels can come about: what each input must come to that matters.
     *
     * @param inputs those on which it depends
     */
    public record Way(Map<LabelInput, Split> inputs) {}

    /**
     * The values of an input's fields, parted by what they lead to.
     *
     * @param on those that lead to what is wanted, by field path
     * @param off all others that do not contradict each other
     */
    public record Split(List<Map<String, Object>> on, List<Map<String, Object>> off) {}

    /** The ways in which an obligation comes to labels of some kind; none where it never does. */
    public List<Way> ways(String obligation, Predicate<SortedSet<Label.Name>> wanted) {
        return LabelSetCover.of(table(obligation), wanted);
    }
}
