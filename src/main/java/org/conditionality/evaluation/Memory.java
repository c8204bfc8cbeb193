package org.conditionality.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.conditionality.rule.Input;
import org.conditionality.rule.ReadingRules;
import org.conditionality.rule.World;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what depends on little, so that questions that share it need not settle it again. Every key holds all that
 * its value can depend on, so nothing an earlier question supposed can leak into a later one. Bounded; safe for threads.
 */
final class Memory {

    private static final int LIMIT = 5_000;

    /** Whole answers are larger: about 20 kB each. */
    private static final int ANSWERS = 1_000;

    private record Given(Object about, List<Object> values) {}

    /**
     * On what something depends.
     *
     * @param fields those that are its own, with all that could contradict them
     * @param measures the fields that these are compared with, which say what values stand for all of theirs
     */
    private record Dependence(
            List<String> fields, List<String> measures, List<String> lists, List<String> settings, boolean dated) {}

    /**
     * By what a world asked about is known again though it is not kept: the hashes of its parts, each on its own, since
     * worlds much alike often share their sum. That two worlds may share all of them does no harm.
     */
    private record Trace(int values, int many, int claims, int settings, LocalDate asOf) {

        static Trace of(World world) {
            return new Trace(
                    world.values().hashCode(),
                    world.many().hashCode(),
                    world.claims().hashCode(),
                    world.settings().hashCode(),
                    world.asOf());
        }
    }

    private static final Object NOTHING = "unknown";

    private final ReadingRules rules;
    private final Map<Object, Dependence> dependences = new ConcurrentHashMap<>();
    private final Cache<Given, List<Cell>> cells = bounded(LIMIT);
    private final Cache<Given, Possible> possible = bounded(LIMIT);
    private final Cache<Given, List<Map<String, Object>>> contradictory = bounded(LIMIT);
    private final Cache<Given, List<Object>> representatives = bounded(LIMIT);
    private final Cache<Given, Outcome> outcomes = bounded(LIMIT);
    private final Cache<Given, Settled> settled = bounded(LIMIT);
    private final Cache<World, Answered> answers = bounded(ANSWERS);

    private final Cache<Trace, Boolean> asked = bounded(LIMIT);

    /** An answer and the values from which it was made. */
    record Answered(Answer.Reading answer, Map<String, Object> values) {}

    Memory(ReadingRules rules) {
        this.rules = rules;
    }

    /** A memory of other rules, that begins with what it was found out under earlier ones and still holds. */
    static Memory after(Memory before, ReadingRules rules) {
        var memory = new Memory(rules);
        if (rules.grounds().shareCommon(before.rules.grounds())) {
            memory.takeOver(before);
        }
        return memory;
    }

    private void takeOver(Memory before) {
        var grounds = rules.grounds();
        var others = before.rules.grounds();
        var same = Unchanged.between(before.rules, rules, this::fields);
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

    private static <V> void copy(Cache<Given, V> from, Cache<Given, V> into, Predicate<Object> isSame) {
        from.asMap().forEach((given, value) -> {
            if (isSame.test(given.about())) {
                into.put(given, value);
            }
        });
    }

    private static <K, V> Cache<K, V> bounded(int limit) {
        // What goes beyond the bound goes at once, and not by a thread of its own.
        return Caffeine.newBuilder().maximumSize(limit).executor(Runnable::run).build();
    }

    /**
     * The answer in a world, from one in which the same follows where there was one. The fields given that no rule looks
     * at are not part of it. What is asked for the first time is not kept: most such questions never come again.
     */
    Answer.Reading answer(World world, Supplier<Answer.Reading> made) {
        var representative = rules.representative(world);
        var known = answers.getIfPresent(representative);
        if (known == null) {
            known = new Answered(made.get(), world.values());
            if (asked.asMap().put(Trace.of(representative), true) != null) {
                answers.put(representative, known);
            }
        }
        return Revalued.of(known.answer(), known.values(), world.values());
    }

    @Nullable
    List<Cell> cells(Input input, World base) {
        return cells.getIfPresent(given(input, base, dependence(input)));
    }

    void keep(Input input, World base, List<Cell> found) {
        cells.put(given(input, base, dependence(input)), List.copyOf(found));
    }

    Possible possible(Input input, World base, Supplier<Possible> found) {
        return computed(possible, given(input, base, dependence(input)), found);
    }

    List<Map<String, Object>> contradictory(Set<String> group, World base, Supplier<List<Map<String, Object>>> found) {
        return computed(contradictory, given(group, base, dependence(group)), found);
    }

    List<Object> representatives(String field, World base) {
        return computed(
                representatives,
                given(field, base, dependence(rules.measure(field))),
                () -> rules.representatives(field, base.asOf(), base.settings(), Map.of()));
    }

    /** The outcome of an obligation whose inputs come to these records. */
    @Nullable
    Outcome outcome(String obligation, Set<Object> records, World base) {
        return outcomes.getIfPresent(given(List.of(obligation, records), base, dependence(rules.laws())));
    }

    void keep(String obligation, Set<Object> records, World base, Outcome outcome) {
        outcomes.put(given(List.of(obligation, records), base, dependence(rules.laws())), outcome);
    }

    @Nullable
    Settled settled(String obligation, World base) {
        return settled.getIfPresent(given(obligation, base, dependence(obligation)));
    }

    void keep(String obligation, World base, Settled found) {
        settled.put(given(obligation, base, dependence(obligation)), found);
    }

    /** An input's fields, with all that could contradict them. */
    List<String> fields(Input input) {
        return dependence(input).fields();
    }

    private Dependence dependence(Input input) {
        return dependences.computeIfAbsent(input, each -> dependence(List.of(input)));
    }

    private Dependence dependence(Set<String> group) {
        return dependences.computeIfAbsent(
                group,
                each -> dependence(rules.contradictions().stream()
                        .filter(contradiction -> contradiction.fields().equals(group))
                        .toList()));
    }

    private Dependence dependence(String obligation) {
        return dependences.computeIfAbsent(obligation, each -> {
            var inputs = new ArrayList<>(rules.inputs(obligation));
            inputs.add(rules.laws());
            return dependence(inputs);
        });
    }

    private Dependence dependence(List<Input> inputs) {
        var fields = new TreeSet<String>();
        inputs.forEach(input -> fields.addAll(input.fields()));
        var all = new LinkedHashSet<>(inputs);
        var grown = true;
        while (grown) {
            grown = false;
            for (var contradiction : rules.contradictions()) {
                if (contradiction.fields().stream().anyMatch(fields::contains) && all.add(contradiction)) {
                    fields.addAll(contradiction.fields());
                    grown = true;
                }
            }
        }
        fields.forEach(field -> all.add(rules.measure(field)));

        var measures = new TreeSet<String>();
        var lists = new TreeSet<String>();
        var settings = new TreeSet<String>();
        var dated = false;
        for (var input : all) {
            measures.addAll(input.fields());
            lists.addAll(input.lists());
            settings.addAll(input.settings());
            dated |= input.dated();
        }
        measures.removeAll(fields);
        return new Dependence(
                List.copyOf(fields), List.copyOf(measures), List.copyOf(lists), List.copyOf(settings), dated);
    }

    private static <K, V> V computed(Cache<K, V> cache, K key, Supplier<V> found) {
        var known = cache.getIfPresent(key);
        if (known == null) {
            known = found.get();
            cache.put(key, known);
        }
        return known;
    }

    private static Given given(Object about, World base, Dependence on) {
        var values = new ArrayList<Object>();
        on.fields().forEach(field -> values.add(base.values().getOrDefault(field, NOTHING)));
        on.measures().forEach(field -> values.add(base.values().getOrDefault(field, NOTHING)));
        on.lists().forEach(list -> values.add(base.many().getOrDefault(list, List.of())));
        if (on.settings().contains("*")) {
            values.add(base.settings());
        } else {
            on.settings().forEach(name -> values.add(base.settings().getOrDefault(name, NOTHING)));
        }
        if (on.dated()) {
            values.add(base.asOf());
        }
        return new Given(about, values);
    }
}
