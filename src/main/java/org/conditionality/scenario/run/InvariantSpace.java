package org.conditionality.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.diagram.JointSpace;
import org.conditionality.evaluation.diagram.JointSpace.SpaceOpener;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.evaluation.diagram.RegionVerdict;
import org.conditionality.evaluation.diagram.SmallestFacts;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactSet;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Statement;

/** All fact sets of one day, with one choice of lists, in which a statement has to hold. */
final class InvariantSpace {

    private final Statement statement;
    private final LocalDate day;
    private final FactSet fixed;
    private final List<JudgedThing> things;
    private final List<String> fields = new ArrayList<>();
    private final JointSpace space;
    private final boolean possible;

    InvariantSpace(
            Pack pack,
            Evaluator evaluator,
            Invariant invariant,
            Statement statement,
            LocalDate day,
            Map<String, List<Map<String, Object>>> many) {
        this.statement = statement;
        this.day = day;
        this.fixed = withItems(invariant.question().facts(), many);
        this.things = statement.things().stream()
                .sorted(Comparator.comparing(JudgedThing::toString))
                .toList();
        var told = new TreeMap<>(statement.values());
        told.keySet().removeAll(fixed.values().keySet());
        fields.addAll(told.keySet());
        var free = new TreeSet<>(pack.vocabulary().paths());
        free.removeAll(fixed.values().keySet());
        var settings = Evaluator.settings(pack, invariant.question().settings());
        var sides = new LinkedHashMap<String, SpaceOpener>();
        var impossible = new ArrayList<String>();
        for (var thing : things) {
            sides.computeIfAbsent(thing.side(), side -> {
                var reading = evaluator.reading(
                        pack, side, settings, invariant.question().evidence());
                var world = reading.world(day, fixed);
                if (reading.space(world, free, Map.of()).isContradictory(Map.of())) {
                    impossible.add(side);
                }
                return more -> reading.space(world, free, more);
            });
        }
        this.possible = impossible.isEmpty();
        this.space = JointSpace.of(sides, possible ? things : List.of(), told);
    }

    private static FactSet withItems(FactSet facts, Map<String, List<Map<String, Object>>> many) {
        var all = facts;
        for (var each : new TreeMap<>(many).entrySet()) {
            all = all.withItems(each.getKey(), each.getValue());
        }
        return all;
    }

    /** Whether the lists go with the facts that are fixed. */
    boolean isPossible() {
        return possible;
    }

    boolean isExact() {
        return space.isExact();
    }

    /** The fewest facts under which the statement certainly does not hold, or may not because the rules leave a gap. */
    Optional<Counterexample> counterexample() {
        var diagrams = new ArrayList<Integer>();
        things.forEach(thing -> diagrams.add(space.of(thing)));
        fields.forEach(field -> diagrams.add(space.ofField(field)));
        var broken = space.region(diagrams, this::isBroken);
        return SmallestFacts.search(space.nodes(), broken, Map.of(), Set.of(), fieldCount(), false).changes().stream()
                .findFirst()
                .map(values -> new Counterexample(statement, day, fixed.withValues(values), values.size() + items()));
    }

    private int fieldCount() {
        return space.axes().fields().size();
    }

    private int items() {
        return fixed.many().values().stream().mapToInt(List::size).sum();
    }

    private RegionVerdict isBroken(List<Object> leaves) {
        List<Map<JudgedThing, Object>> possible = List.of(Map.of());
        for (var at = 0; at < things.size(); at++) {
            var thing = things.get(at);
            var grown = new ArrayList<Map<JudgedThing, Object>>();
            for (var one : possible) {
                for (var outcome : (Set<?>) leaves.get(at)) {
                    var more = new HashMap<>(one);
                    more.put(thing, outcome);
                    grown.add(more);
                }
            }
            possible = grown;
        }
        var facts = new HashMap<String, Object>();
        fixed.values().forEach((field, value) -> {
            if (!(value instanceof Claims)) {
                facts.put(field, value);
            }
        });
        for (var at = 0; at < fields.size(); at++) {
            facts.put(fields.get(at), Objects.requireNonNull(leaves.get(things.size() + at)));
        }
        var verdict = RegionVerdict.of(possible.stream()
                .map(outcomes -> !statement.holds(new KnownSituation(outcomes, facts)))
                .toList());
        // What may be broken is.
        return verdict == RegionVerdict.OPEN ? RegionVerdict.HOLDS : verdict;
    }
}
