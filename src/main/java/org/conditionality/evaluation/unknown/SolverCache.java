package org.conditionality.evaluation.unknown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.conditionality.evaluation.cache.CacheBudget;
import org.conditionality.evaluation.cache.WeighedCache;
import org.conditionality.evaluation.state.DateOrder;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.evaluation.state.ObligationOutcome;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what depends on little, so that questions that share it need not settle it again. Every key holds all that
 * its value can depend on, so nothing an earlier question supposed can leak into a later one. Bounded by its bytes; safe
 * for threads.
 */
public final class SolverCache {

    private record Given(Object about, List<Object> values) {}

    private final ReadingRules rules;
    private final Map<Object, CacheDependencies> dependences = new ConcurrentHashMap<>();
    private final WeighedCache<Given, List<InputCase>> cells = CacheBudget.OF_THE_HEAP.cache();
    private final WeighedCache<Given, PossibleValues> possible = CacheBudget.OF_THE_HEAP.cache();
    private final WeighedCache<Given, List<Map<String, Object>>> contradictory = CacheBudget.OF_THE_HEAP.cache();
    private final WeighedCache<Given, List<Object>> representatives = CacheBudget.OF_THE_HEAP.cache();
    private final WeighedCache<Given, ObligationOutcome> outcomes = CacheBudget.OF_THE_HEAP.cache();
    private final WeighedCache<Given, Resolution> settled = CacheBudget.OF_THE_HEAP.cache();

    public SolverCache(ReadingRules rules) {
        this.rules = rules;
    }

    /** A memory of other rules, that begins with what it was found out under earlier ones and still holds. */
    public static SolverCache after(SolverCache before, ReadingRules rules) {
        var memory = new SolverCache(rules);
        if (rules.grounds().shareCommon(before.rules.grounds())) {
            memory.takeOver(before);
        }
        return memory;
    }

    private void takeOver(SolverCache before) {
        var grounds = rules.grounds();
        var others = before.rules.grounds();
        var same = UnaffectedInputs.between(before.rules, rules, this::fields);
        copy(
                before.representatives,
                representatives,
                field -> grounds.shareComparisons(others, Set.of((String) field)));
        copy(before.contradictory, contradictory, group -> grounds.shareComparisons(others, fieldsOf(group)));
        copy(before.cells, cells, same.inputs()::contains);
        copy(before.possible, possible, same.inputs()::contains);
        copy(before.settled, settled, same.obligations()::contains);
        if (grounds.shareLaws(others)) {
            copy(before.outcomes, outcomes, about -> true);
        }
    }

    @SuppressWarnings("unchecked") // What contradictions are about is a group of fields.
    private static Set<String> fieldsOf(Object group) {
        return (Set<String>) group;
    }

    private static <V> void copy(WeighedCache<Given, V> from, WeighedCache<Given, V> into, Predicate<Object> isSame) {
        from.forEach((given, value) -> {
            if (isSame.test(given.about())) {
                into.put(given, value);
            }
        });
    }

    @Nullable
    List<InputCase> cells(LabelInput input, World base) {
        return cells.get(given(input, base, dependence(input)));
    }

    void keep(LabelInput input, World base, List<InputCase> found) {
        cells.put(given(input, base, dependence(input)), List.copyOf(found));
    }

    PossibleValues possible(LabelInput input, World base, Supplier<PossibleValues> found) {
        return computed(possible, given(input, base, dependence(input)), found);
    }

    List<Map<String, Object>> contradictory(Set<String> group, World base, Supplier<List<Map<String, Object>>> found) {
        return computed(contradictory, given(group, base, dependence(group)), found);
    }

    List<Object> representatives(String field, World base) {
        return computed(
                representatives,
                given(field, base, dependence(rules.measure(field))),
                () -> rules.representatives(field, base, Map.of()));
    }

    /** The outcome of an obligation whose inputs come to these records. */
    @Nullable
    ObligationOutcome outcome(String obligation, Set<Object> records, World base, DateOrder order) {
        return outcomes.get(reached(obligation, records, base, order));
    }

    void keep(String obligation, Set<Object> records, World base, DateOrder order, ObligationOutcome outcome) {
        outcomes.put(reached(obligation, records, base, order), outcome);
    }

    /** Where only the order of dates counts, days on which it is the same are alike. */
    private Given reached(String obligation, Set<Object> records, World base, DateOrder order) {
        var dependence = dependence(rules.laws());
        return new Given(
                List.of(obligation, records), order.isAll() ? dependence.values(base, order) : dependence.values(base));
    }

    @Nullable
    Resolution settled(String obligation, World base) {
        return settled.get(given(obligation, base, dependence(obligation)));
    }

    void keep(String obligation, World base, Resolution found) {
        settled.put(given(obligation, base, dependence(obligation)), found);
    }

    /** All of a world on which an obligation's labels depend: where it is the same, so are they. */
    public List<Object> basis(String obligation, World base) {
        return dependence(obligation).values(base);
    }

    /** All of a world on which an input depends. */
    public List<Object> basis(LabelInput input, World base) {
        return dependence(input).values(base);
    }

    /** An input's fields, with all that could contradict them. */
    List<String> fields(LabelInput input) {
        return dependence(input).fields();
    }

    private CacheDependencies dependence(LabelInput input) {
        return dependences.computeIfAbsent(input, each -> CacheDependencies.of(rules, List.of(input)));
    }

    private CacheDependencies dependence(Set<String> group) {
        return dependences.computeIfAbsent(
                group,
                each -> CacheDependencies.of(
                        rules,
                        rules.contradictions().stream()
                                .filter(contradiction -> contradiction.fields().equals(group))
                                .toList()));
    }

    private CacheDependencies dependence(String obligation) {
        return dependences.computeIfAbsent(obligation, each -> {
            var inputs = new ArrayList<>(rules.inputs(obligation));
            inputs.add(rules.laws());
            return CacheDependencies.of(rules, inputs);
        });
    }

    private static <K, V> V computed(WeighedCache<K, V> cache, K key, Supplier<V> found) {
        var known = cache.get(key);
        if (known == null) {
            known = found.get();
            cache.put(key, known);
        }
        return known;
    }

    private static Given given(Object about, World base, CacheDependencies on) {
        return new Given(about, on.values(base));
    }
}
