package org.conditionality.whatif.leverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Label;
import org.conditionality.norm.Party;
import org.conditionality.question.Question;
import org.conditionality.text.RefusedInput;

/** Tries every move of a few fields, and every answer to it, each by an evaluation of its own. */
final class TriedMoves {

    private final Evaluator evaluator;
    private final Vocabulary vocabulary;
    private final Question question;
    private final String obligation;
    private final Map<String, List<Object>> values;
    private final Map<Map<String, Object>, Optional<Set<Set<Label.Name>>>> known = new HashMap<>();

    /**
     * For a question about one reading.
     *
     * @param values those of the fields that may move
     */
    TriedMoves(
            Evaluator evaluator,
            Vocabulary vocabulary,
            Question question,
            String obligation,
            Map<String, List<Object>> values) {
        this.evaluator = evaluator;
        this.vocabulary = vocabulary;
        this.question = question;
        this.obligation = obligation;
        this.values = new TreeMap<>(values);
    }

    /** How few changes make a label certain. */
    OptionalInt fewest(Set<Party> parties, Label.Name label) {
        return moves(parties, Map.of()).stream()
                .filter(move -> possible(move)
                        .filter(sets -> sets.stream().allMatch(set -> set.contains(label)))
                        .isPresent())
                .mapToInt(Map::size)
                .min();
    }

    /** How few changes keep a label away, whatever others then do. */
    OptionalInt fewestAgainst(Party party, Set<Party> others, Label.Name label) {
        return moves(Set.of(party), Map.of()).stream()
                .filter(move -> isKept(move, others, label))
                .mapToInt(Map::size)
                .min();
    }

    private boolean isKept(Map<String, Object> move, Set<Party> others, Label.Name label) {
        var ends = moves(others, move).stream()
                .flatMap(end -> possible(end).stream())
                .toList();
        return !ends.isEmpty() && ends.stream().allMatch(sets -> sets.stream().noneMatch(set -> set.contains(label)));
    }

    /** Every way in which parties can go on from changes made before. */
    private List<Map<String, Object>> moves(Set<Party> parties, Map<String, Object> before) {
        List<Map<String, Object>> all = List.of(before);
        for (var field : values.entrySet()) {
            var control = vocabulary.field(field.getKey()).orElseThrow().control();
            var grown = new ArrayList<>(all);
            for (var one : all) {
                var now = one.getOrDefault(
                        field.getKey(), question.facts().values().getOrDefault(field.getKey(), ""));
                field.getValue().stream()
                        .filter(value -> !value.equals(now) && control.allows(parties, value))
                        .forEach(value -> {
                            var more = new TreeMap<>(one);
                            more.put(field.getKey(), value);
                            grown.add(more);
                        });
            }
            all = grown;
        }
        return all;
    }

    /** The sets of labels that are possible after some changes; empty where facts contradict each other. */
    private Optional<Set<Set<Label.Name>>> possible(Map<String, Object> changes) {
        return known.computeIfAbsent(Map.copyOf(changes), each -> {
            try {
                var answer = evaluator.evaluate(question.of(question.facts().withValues(each)));
                return answer.readings().values().iterator().next().obligations().stream()
                        .filter(one -> one.id().equals(obligation))
                        .findFirst()
                        .map(one -> one.sets().stream().map(Set::copyOf).collect(Collectors.toSet()));
            } catch (RefusedInput contradictory) {
                return Optional.empty();
            }
        });
    }
}
