package org.conditionality.author;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.conditionality.evaluation.Divergence;
import org.conditionality.rule.Input;
import org.conditionality.rule.Mutants.Concludes;
import org.conditionality.rule.Pack;
import org.conditionality.rule.ReadingRules;
import org.conditionality.rule.World;

/** Looks for facts that tell two versions of the rules of one reading from each other, on every date that matters. */
final class Distinction {

    private final Pack pack;
    private final String reading;
    private final ReadingRules before;
    private final ReadingRules after;
    private final Map<String, Object> settings = new TreeMap<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private boolean exact = true;
    private boolean first;

    Distinction(Pack pack, String reading, ReadingRules before, ReadingRules after) {
        this.pack = pack;
        this.reading = reading;
        this.before = before;
        this.after = after;
        pack.agreement().settings().forEach((name, spec) -> settings.put(name, spec.value()));
    }

    /** What was found; where no witness is and the search was exact, the versions are equivalent. */
    record Found(List<Witness> witnesses, boolean exact) {

        boolean isEquivalent() {
            return witnesses.isEmpty() && exact;
        }
    }

    /** The first witness that two versions differ in what follows from one rule's conclusion. */
    Found of(Concludes concluded) {
        first = true;
        var ids = new TreeSet<>(concluded.ids());
        switch (concluded.type()) {
            case "Condition" -> ids.forEach(this::condition);
            case "Advisory" -> {
                exact &= !concluded.ids().isEmpty();
                concluded.ids().stream().limit(1).forEach(this::advisories);
            }
            case "Obligation", "Performance", "Due", "Power", "Failure", "NotCovered" -> {
                exact &= !ids.isEmpty();
                ids.forEach(this::obligation);
            }
            default -> exact = false;
        }
        return new Found(List.copyOf(witnesses), exact);
    }

    /** Every way in which two versions differ in conditions and labels. */
    Found all() {
        var conditions = new LinkedHashSet<>(before.conditions());
        conditions.addAll(after.conditions());
        conditions.forEach(this::condition);
        var obligations = new LinkedHashSet<>(before.obligations());
        obligations.addAll(after.obligations());
        obligations.forEach(this::obligation);
        return new Found(List.copyOf(witnesses), exact);
    }

    private void condition(String id) {
        var inputs = new ArrayList<Input>();
        List.of(before, after).forEach(rules -> {
            if (rules.conditions().contains(id)) {
                inputs.add(rules.condition(id));
            }
        });
        look("conditions", id, inputs, Set.of(), Divergence::condition);
    }

    private void obligation(String id) {
        var inputs = new ArrayList<>(before.inputs(id));
        inputs.addAll(after.inputs(id));
        inputs.add(before.laws());
        inputs.add(after.laws());
        var lists = new TreeSet<>(before.laws().lists());
        lists.addAll(after.laws().lists());
        look("expect", id, inputs, lists, Divergence::obligation);
    }

    private void advisories(String about) {
        look(
                "advisories",
                about,
                List.of(before.input("Advisory", about), after.input("Advisory", about)),
                Set.of(),
                Divergence::advisories);
    }

    private void look(
            String key,
            String about,
            Collection<Input> inputs,
            Set<String> lists,
            BiFunction<Divergence, String, Divergence.Found> difference) {
        var dates = List.copyOf(dates(inputs));
        dates.forEach(asOf -> look(key, about, asOf, Map.of(), difference));
        // What was decided matters alike on every day: the first and the last stand for those before and after a due
        // date.
        for (var asOf : new TreeSet<>(List.of(dates.get(0), dates.get(dates.size() - 1)))) {
            Situations.of(pack.vocabulary(), lists, about, asOf).stream()
                    .skip(1)
                    .forEach(many -> look(key, about, asOf, many, difference));
        }
    }

    private void look(
            String key,
            String about,
            LocalDate asOf,
            Map<String, List<Map<String, Object>>> many,
            BiFunction<Divergence, String, Divergence.Found> difference) {
        if (first && !witnesses.isEmpty()) {
            return;
        }
        var found = difference.apply(
                new Divergence(before, after, new World(asOf, settings, Map.of(), many, List.of(), List.of())), about);
        exact &= found.exact();
        for (var each : found.differences()) {
            var world = new World(asOf, settings, each.values(), many, List.of(), List.of());
            witnesses.add(new Witness(pack.agreement().id(), reading, world, key, about, each.before(), each.after()));
        }
    }

    /** The days on which what depends on these inputs can turn: those of their settings, and the days around them. */
    private Set<LocalDate> dates(Collection<Input> inputs) {
        var names = new TreeSet<String>();
        var dates = new TreeSet<LocalDate>();
        inputs.forEach(input -> names.addAll(input.settings()));
        dates.add(pack.agreement().date());
        if (inputs.stream().anyMatch(Input::dated)) {
            settings.forEach((name, value) -> {
                if (value instanceof LocalDate date && (names.contains(name) || names.contains("*"))) {
                    dates.addAll(List.of(date.minusDays(1), date, date.plusDays(1)));
                }
            });
        }
        return dates;
    }
}
