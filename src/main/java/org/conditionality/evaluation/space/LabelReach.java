package org.conditionality.evaluation.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.conditionality.norm.Label;
import org.conditionality.work.WorkLimit;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an obligation can be brought to by all moves. Inputs that share no field are moved apart: of each group of
 * them only what it can come to counts, so that the moves of one group are never multiplied by those of another.
 */
final class LabelReach {

    /** More moves of one group of inputs, with their answers, are not looked at. */
    private static final int MOST_MOVES = 300_000;

    /** More states of all groups together are not kept. */
    private static final int MOST_STATES = 20_000;

    private final FactSpace space;
    private final OutcomeTable table;
    private final FactMoves moves;
    private boolean exact = true;

    private LabelReach(FactSpace space, OutcomeTable table, FactMoves moves) {
        this.space = space;
        this.table = table;
        this.moves = moves;
    }

    static ReachedLabels of(FactSpace space, OutcomeTable table, FactMoves moves) {
        return new LabelReach(space, table, moves).reached();
    }

    private ReachedLabels reached() {
        Map<Set<Long>, Map<String, Object>> states = new LinkedHashMap<>();
        states.put(Set.of(0L), Map.of());
        for (var part : table.parts()) {
            states = joined(states, new PartMoves(part).found());
        }
        var labelled = new LinkedHashMap<Set<SortedSet<Label.Name>>, Map<String, Object>>();
        states.forEach((masks, changes) -> {
            var labels = new LinkedHashSet<SortedSet<Label.Name>>();
            table.outcomes(masks).forEach(outcome -> labels.add(outcome.labels()));
            if (!labels.isEmpty()) {
                labelled.merge(labels, changes, LabelReach::fewer);
            }
        });
        return new ReachedLabels(
                labelled.entrySet().stream()
                        .map(each -> new ReachedLabels.State(each.getKey(), each.getValue()))
                        .toList(),
                exact);
    }

    private Map<Set<Long>, Map<String, Object>> joined(
            Map<Set<Long>, Map<String, Object>> some, Map<Set<Long>, Map<String, Object>> more) {
        var all = new LinkedHashMap<Set<Long>, Map<String, Object>>();
        for (var one : some.entrySet()) {
            for (var other : more.entrySet()) {
                WorkLimit.check();
                var changes = new HashMap<>(one.getValue());
                changes.putAll(other.getValue());
                all.merge(OutcomeTable.joined(one.getKey(), other.getKey()), changes, LabelReach::fewer);
            }
            if (all.size() > MOST_STATES) {
                exact = false;
                return all;
            }
        }
        return all;
    }

    private static Map<String, Object> fewer(Map<String, Object> one, Map<String, Object> other) {
        return other.size() < one.size() ? other : one;
    }

    /** The moves within one group of inputs. */
    private final class PartMoves {

        private final OutcomeTable.Part part;
        private final List<String> fields;
        private final Map<Set<Long>, Map<String, Object>> found = new LinkedHashMap<>();
        private int looked;

        PartMoves(OutcomeTable.Part part) {
            this.part = part;
            this.fields = new ArrayList<>(part.fields());
            // What other fields are compared with is chosen first, since on it their values depend.
            fields.sort(Comparator.comparing(space::isEntangled).thenComparing(Comparator.naturalOrder()));
        }

        /** What the group can come to, each with the fewest changes that lead to it. */
        Map<Set<Long>, Map<String, Object>> found() {
            exact &= fields.stream()
                            .filter(this::moves)
                            .filter(space::isEntangled)
                            .count()
                    < 2;
            move(0, new HashMap<>(), new HashMap<>());
            return found;
        }

        private boolean moves(String field) {
            return space.values(field).stream()
                    .anyMatch(value -> moves.canSet(field, value) || moves.canAnswer(field, value));
        }

        private void move(int next, Map<String, Object> known, Map<String, Object> changes) {
            WorkLimit.check();
            if (looked > MOST_MOVES) {
                exact = false;
                return;
            }
            if (next == fields.size()) {
                var masks = new LinkedHashSet<Long>();
                answer(0, known, masks);
                if (!masks.isEmpty()) {
                    found.merge(masks, new HashMap<>(changes), LabelReach::fewer);
                }
                return;
            }
            var field = fields.get(next);
            var now = moves.current().get(field);
            var values = values(field, known);
            with(field, now, known, () -> move(next + 1, known, changes));
            if (values.stream().allMatch(value -> moves.canAnswer(field, value))) {
                return;
            }
            for (var value : values) {
                if (!value.equals(now) && moves.canSet(field, value)) {
                    changes.put(field, value);
                    with(field, value, known, () -> move(next + 1, known, changes));
                    changes.remove(field);
                }
            }
        }

        /** Adds what the group comes to by each answer to a move. */
        private void answer(int next, Map<String, Object> known, Set<Long> masks) {
            if (looked++ > MOST_MOVES) {
                exact = false;
                return;
            }
            if (next == fields.size()) {
                masks.addAll(part.masks(known));
                return;
            }
            var field = fields.get(next);
            var left = known.get(field);
            var values = left == null ? List.of() : values(field, known);
            var answers = values.stream()
                    .filter(value -> moves.canAnswer(field, value))
                    .toList();
            if (left != null && answers.size() == values.size()) {
                // Any value may come back, as of a field that is unknown.
                with(field, null, known, () -> answer(next + 1, known, masks));
                return;
            }
            answer(next + 1, known, masks);
            for (var value : answers) {
                if (!value.equals(left)) {
                    with(field, value, known, () -> answer(next + 1, known, masks));
                }
            }
        }

        private List<Object> values(String field, Map<String, Object> known) {
            if (!space.isEntangled(field)) {
                return space.values(field);
            }
            var others = new HashMap<>(moves.current());
            others.putAll(known);
            others.remove(field);
            return space.values(field, others);
        }

        private void with(String field, @Nullable Object value, Map<String, Object> known, Runnable then) {
            var before = known.get(field);
            put(field, value, known);
            then.run();
            put(field, before, known);
        }

        private static void put(String field, @Nullable Object value, Map<String, Object> known) {
            if (value == null) {
                known.remove(field);
            } else {
                known.put(field, value);
            }
        }
    }
}
