package org.conditionality.whatif.leverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.evaluation.space.FactMoves;
import org.conditionality.evaluation.space.ReachedLabels;
import org.conditionality.fact.FactSet;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Label;
import org.conditionality.norm.Party;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.leverage.LeverageAnswer.JointLeverage;
import org.conditionality.whatif.leverage.LeverageAnswer.Now;
import org.conditionality.whatif.leverage.LeverageAnswer.ObligationLeverage;
import org.conditionality.whatif.leverage.LeverageAnswer.PartyLeverage;
import org.jspecify.annotations.Nullable;

/** Finds who can bring what about under one reading. What parties can come to is found once for all labels. */
final class LeverageFinder {

    private final ReadingSpace side;
    private final FactSet facts;
    private final Set<Party> all;
    private final Vocabulary vocabulary;

    /**
     * Under one reading.
     *
     * @param side in which every fact is open that a party can bring about and that may change
     * @param facts those of the question
     */
    LeverageFinder(ReadingSpace side, FactSet facts, Set<Party> all, Vocabulary vocabulary) {
        this.side = side;
        this.facts = facts;
        this.all = all;
        this.vocabulary = vocabulary;
    }

    /** Who can bring each of some labels of an obligation about, and who can prevent it. */
    List<ObligationLeverage> of(String obligation, List<Label.Name> labels) {
        var reached = new HashMap<Set<Party>, ReachedLabels>();
        var held = new EnumMap<Party, ReachedLabels>(Party.class);
        for (var party : all) {
            reached.put(Set.of(party), reach(obligation, moves(EnumSet.of(party))));
            held.put(party, reach(obligation, PartyMoves.against(party, all, side, vocabulary)));
        }
        pairs().forEach(pair -> reached.put(pair, reach(obligation, moves(pair))));
        var exact = side.space().isExact(obligation)
                && reached.values().stream().allMatch(ReachedLabels::exact)
                && held.values().stream().allMatch(ReachedLabels::exact);
        return labels.stream()
                .map(label -> new ObligationLeverage(
                        obligation,
                        label,
                        now(obligation, label),
                        parties(label, reached, held),
                        together(label, reached),
                        exact ? null : false))
                .toList();
    }

    private FactMoves moves(Set<Party> parties) {
        return PartyMoves.alone(parties, side, vocabulary);
    }

    private ReachedLabels reach(String obligation, FactMoves moves) {
        return side.space().reach(obligation, moves);
    }

    private List<Set<Party>> pairs() {
        var pairs = new ArrayList<Set<Party>>();
        all.forEach(one -> all.stream()
                .filter(other -> one.compareTo(other) < 0)
                .forEach(other -> pairs.add(EnumSet.of(one, other))));
        return pairs;
    }

    private Now now(String obligation, Label.Name label) {
        var possible = side.space().possible(obligation, side.current());
        return possible.stream().allMatch(set -> set.contains(label))
                ? Now.CERTAIN
                : possible.stream().anyMatch(set -> set.contains(label)) ? Now.POSSIBLE : Now.NO;
    }

    private Map<Party, PartyLeverage> parties(
            Label.Name label, Map<Set<Party>, ReachedLabels> reached, Map<Party, ReachedLabels> held) {
        var parties = new TreeMap<Party, PartyLeverage>();
        for (var party : all) {
            var alone = with(label, Set.of(party), reached);
            var against = Optional.ofNullable(held.get(party)).flatMap(each -> each.without(label));
            parties.put(
                    party, new PartyLeverage(alone.isPresent(), changes(alone), against.isPresent(), changes(against)));
        }
        return parties;
    }

    private List<JointLeverage> together(Label.Name label, Map<Set<Party>, ReachedLabels> reached) {
        var together = new ArrayList<JointLeverage>();
        for (var pair : pairs()) {
            var isNew = pair.stream()
                    .noneMatch(party -> with(label, Set.of(party), reached).isPresent());
            with(label, pair, reached)
                    .filter(state -> isNew)
                    .ifPresent(state -> together.add(new JointLeverage(List.copyOf(pair), changes(state))));
        }
        return together;
    }

    private static Optional<ReachedLabels.State> with(
            Label.Name label, Set<Party> parties, Map<Set<Party>, ReachedLabels> reached) {
        return Objects.requireNonNull(reached.get(parties)).with(label);
    }

    private @Nullable List<FactChange> changes(Optional<ReachedLabels.State> state) {
        return state.map(this::changes).orElse(null);
    }

    private List<FactChange> changes(ReachedLabels.State state) {
        return new TreeSet<>(state.changes().keySet())
                .stream()
                        .map(field -> FactChange.of(
                                field,
                                facts,
                                Objects.requireNonNull(state.changes().get(field))))
                        .toList();
    }
}
