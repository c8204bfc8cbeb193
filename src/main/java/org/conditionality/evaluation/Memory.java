package org.conditionality.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    private static final int LIMIT = 20_000;

    /** Whole answers are larger: about 20 kB each. */
    private static final int ANSWERS = 1_000;

    private record Given(Object about, List<Object> values) {}

    /** On what something depends: fields, with all that could contradict them, lists, settings, and the date. */
    private record Dependence(List<String> fields, List<String> lists, List<String> settings, boolean dated) {}

    private static final Object NOTHING = "unknown";

    private final ReadingRules rules;
    private final Map<Object, Dependence> dependences = new ConcurrentHashMap<>();
    private final Map<Given, List<Cell>> cells = bounded();
    private final Map<Given, Possible> possible = bounded();
    private final Map<Given, List<Map<String, Object>>> contradictory = bounded();
    private final Map<Given, List<Object>> representatives = bounded();
    private final Map<Given, Outcome> outcomes = bounded();
    private final Map<Given, Settled> settled = bounded();
    private final Map<World, Answered> answers = bounded(ANSWERS);

    /** The hashes of worlds asked about: that two share one does no harm. */
    private final Map<Integer, Boolean> asked = bounded();

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

    private static <V> void copy(Map<Given, V> from, Map<Given, V> into, Predicate<Object> isSame) {
        synchronized (from) {
            from.forEach((given, value) -> {
                if (isSame.test(given.about())) {
                    into.put(given, value);
                }
            });
        }
    }

    private static <K, V> Map<K, V> bounded() {
        return bounded(LIMIT);
    }

    private static <K, V> Map<K, V> bounded(int limit) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        });
    }

    /**
     * The answer in a world, from one in which the same follows where there was one. The fields given that no rule looks
     * at are not part of it. What is asked for the first time is not kept: most such questions never come again.
     */
    Answer.Reading answer(World world, Supplier<Answer.Reading> made) {
        var representative = rules.representative(world);
        var known = answers.get(representative);
        if (known == null) {
            known = new Answered(made.get(), world.values());
            if (asked.put(representative.hashCode(), true) != null) {
                answers.put(representative, known);
            }
        }
        return Revalued.of(known.answer(), known.values(), world.values());
    }

    @Nullable
    List<Cell> cells(Input input, World base) {
        return cells.get(given(input, base, dependence(input)));
    }

    void keep(Input input, World base, List<Cell> found) {
        cells.put(given(input, base, dependence(input)), List.copyOf(found));
    }

    Possible possible(Input input, World base, Supplier<Possible> found) {
        return computed(possible, given(input, base, dependence(input)), found);
    }

    List<Map<String, Object>> contradictory(Set<String> group, World base, Supplier<List<Map<String, Object>>> found) {
        return computed(
                contradictory,
                given(group, base, new Dependence(List.copyOf(group), List.of(), List.of("*"), true)),
                found);
    }

    List<Object> representatives(String field, World base) {
        return computed(
                representatives,
                new Given(field, List.of(base.asOf(), base.settings())),
                () -> rules.representatives(field, base.asOf(), base.settings(), Map.of()));
    }

    /** The outcome of an obligation whose inputs come to these records. */
    @Nullable
    Outcome outcome(String obligation, Set<Object> records, World base) {
        return outcomes.get(given(List.of(obligation, records), base, dependence(rules.laws())));
    }

    void keep(String obligation, Set<Object> records, World base, Outcome outcome) {
        outcomes.put(given(List.of(obligation, records), base, dependence(rules.laws())), outcome);
    }

    @Nullable
    Settled settled(String obligation, World base) {
        return settled.get(given(obligation, base, dependence(obligation)));
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

    private Dependence dependence(String obligation) {
        return dependences.computeIfAbsent(obligation, each -> {
            var inputs = new ArrayList<>(rules.inputs(obligation));
            inputs.add(rules.laws());
            return dependence(inputs);
        });
    }

    private Dependence dependence(List<Input> inputs) {
        var fields = new TreeSet<String>();
        var lists = new TreeSet<String>();
        var settings = new TreeSet<String>();
        var dated = false;
        for (var input : inputs) {
            fields.addAll(input.fields());
            lists.addAll(input.lists());
            settings.addAll(input.settings());
            dated |= input.dated();
        }
        var grown = true;
        while (grown) {
            grown = false;
            for (var group : rules.contradictions().values()) {
                if (group.stream().anyMatch(fields::contains)) {
                    grown |= fields.addAll(group);
                    // What contradicts what can depend on the date and on any setting.
                    settings.add("*");
                    dated = true;
                }
            }
        }
        return new Dependence(List.copyOf(fields), List.copyOf(lists), List.copyOf(settings), dated);
    }

    private static <K, V> V computed(Map<K, V> map, K key, Supplier<V> found) {
        var known = map.get(key);
        if (known == null) {
            known = found.get();
            map.put(key, known);
        }
        return known;
    }

    private static Given given(Object about, World base, Dependence on) {
        var values = new ArrayList<Object>();
        on.fields().forEach(field -> values.add(base.values().getOrDefault(field, NOTHING)));
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
