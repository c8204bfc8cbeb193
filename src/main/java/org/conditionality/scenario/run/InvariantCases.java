package org.conditionality.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.evaluation.diagram.JudgedThing.Kind;
import org.conditionality.evaluation.space.DecisionCases;
import org.conditionality.evaluation.space.TurningDays;
import org.conditionality.fact.FactType;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Statement;

/** The days on which an invariant is decided, and the lists of decisions and the like with which it is. */
final class InvariantCases {

    private final Pack pack;
    private final Invariant invariant;
    private final Map<String, Object> settings;

    InvariantCases(Pack pack, Invariant invariant) {
        this.pack = pack;
        this.invariant = invariant;
        this.settings = Evaluator.settings(pack, invariant.question().settings());
    }

    /** The days that the invariant names, or else those on which what one statement speaks of can turn. */
    Collection<LocalDate> days(Statement statement) {
        return invariant.days().isEmpty() ? TurningDays.of(pack, settings, inputs(statement)) : invariant.days();
    }

    private List<LabelInput> inputs(Statement statement) {
        return statement.things().stream().flatMap(this::inputs).toList();
    }

    private Stream<LabelInput> inputs(JudgedThing thing) {
        var rules = rules(thing);
        return thing.kind() == Kind.VALUE
                ? Stream.of(rules.condition(thing.id()))
                : Stream.concat(rules.inputs(thing.id()).stream(), Stream.of(rules.laws()));
    }

    private ReadingRules rules(JudgedThing thing) {
        return pack.reading(thing.side());
    }

    /** The types of which there are many on which one statement can turn, and that the invariant does not fix. */
    SortedSet<String> types(Statement statement) {
        var types = new TreeSet<String>();
        inputs(statement).forEach(input -> types.addAll(open(input)));
        return types;
    }

    private SortedSet<String> open(LabelInput input) {
        var types = new TreeSet<>(input.lists());
        types.removeIf(type -> invariant.question().facts().many().containsKey(type)
                || pack.vocabulary().type(type).filter(FactType::many).isEmpty());
        return types;
    }

    /**
     * By day: no item; one of each kind that the laws of labels look at, in every combination; and one of any other kind.
     * Those on the first and the last day stand for all: what was decided matters alike on every day.
     */
    Map<LocalDate, Set<Map<String, List<Map<String, Object>>>>> lists(Statement statement) {
        var days = List.copyOf(days(statement));
        var byDay = new LinkedHashMap<LocalDate, Set<Map<String, List<Map<String, Object>>>>>();
        for (var day : days) {
            var cases = new LinkedHashSet<Map<String, List<Map<String, Object>>>>();
            cases.add(Map.of());
            if (day.equals(days.get(0)) || day.equals(days.get(days.size() - 1))) {
                kinds(statement)
                        .forEach(types -> obligations(statement)
                                .forEach(each -> cases.addAll(DecisionCases.of(pack.vocabulary(), types, each, day))));
            }
            byDay.put(day, cases);
        }
        return byDay;
    }

    private Set<Set<String>> kinds(Statement statement) {
        var kinds = new LinkedHashSet<Set<String>>();
        var others = types(statement);
        statement.things().stream()
                .filter(thing -> thing.kind() == Kind.LABELS)
                .map(thing -> open(rules(thing).laws()))
                .forEach(types -> {
                    kinds.add(types);
                    others.removeAll(types);
                });
        others.forEach(type -> kinds.add(Set.of(type)));
        return kinds;
    }

    /** The obligations that decisions can be about; one without a name where a statement speaks of none. */
    private static List<String> obligations(Statement statement) {
        var named = new ArrayList<String>();
        statement.things().stream()
                .filter(thing -> thing.kind() == Kind.LABELS)
                .map(JudgedThing::id)
                .distinct()
                .sorted()
                .forEach(named::add);
        return named.isEmpty() ? List.of("") : named;
    }
}
