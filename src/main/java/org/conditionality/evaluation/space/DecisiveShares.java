package org.conditionality.evaluation.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.evaluation.state.ObligationOutcome;
import org.conditionality.norm.Label;
import org.conditionality.work.WorkLimit;

/**
 * Counts in how many completions of the unknown fields each field decides: in which another value of it alone gives
 * another set of labels. Each class of values that no rule tells apart counts as one, and completions that contradict
 * themselves count for nothing. Groups of inputs that share no field are counted apart and multiplied.
 */
final class DecisiveShares {

    /** More completions of one group are not counted. */
    private static final int MOST_COMPLETIONS = 200_000;

    private final FactSpace space;
    private final OutcomeTable table;
    private final Map<Set<Long>, Set<SortedSet<Label.Name>>> known = new HashMap<>();

    private DecisiveShares(FactSpace space, OutcomeTable table) {
        this.space = space;
        this.table = table;
    }

    /** The share of each field, from 0 to 1, by path; empty where there are too many completions to count. */
    static Optional<Map<String, Double>> of(FactSpace space, OutcomeTable table) {
        return new DecisiveShares(space, table).shares();
    }

    /** Completions of one group, with what each comes to; the group has none where all contradict themselves. */
    private record Completed(List<String> fields, Map<List<Object>, Set<Long>> masks) {

        /** How likely the group comes to each set of combinations. */
        Map<Set<Long>, Double> chances() {
            var chances = new LinkedHashMap<Set<Long>, Double>();
            masks.values().forEach(each -> chances.merge(each, 1.0 / masks.size(), Double::sum));
            return chances;
        }

        /** What the group comes to as one field takes each of its values: all else equal, with the number of its values. */
        Map<List<Set<Long>>, Double> varied(int field) {
            var byRest = new LinkedHashMap<List<Object>, List<Set<Long>>>();
            masks.forEach((values, each) -> {
                var rest = new ArrayList<>(values);
                rest.set(field, "");
                byRest.computeIfAbsent(rest, any -> new ArrayList<>()).add(each);
            });
            var varied = new LinkedHashMap<List<Set<Long>>, Double>();
            byRest.values()
                    .forEach(each -> varied.merge(
                            each.stream().distinct().toList(), (double) each.size() / masks.size(), Double::sum));
            return varied;
        }
    }

    private Optional<Map<String, Double>> shares() {
        var groups = new ArrayList<Completed>();
        for (var part : table.parts()) {
            var completed = completed(part);
            if (completed.isEmpty()) {
                return Optional.empty();
            }
            groups.add(completed.get());
        }
        var shares = new TreeMap<String, Double>();
        for (var i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var rest = new ArrayList<>(groups);
            rest.remove(i);
            var others = together(rest);
            for (var field = 0; field < group.fields().size(); field++) {
                shares.put(group.fields().get(field), share(group.varied(field), others));
            }
        }
        return Optional.of(shares);
    }

    private Optional<Completed> completed(OutcomeTable.Part part) {
        var fields = new ArrayList<>(part.fields());
        // What other fields are compared with is chosen first, since on it their values depend.
        fields.sort(Comparator.comparing(space::isEntangled).thenComparing(Comparator.naturalOrder()));
        var completions = new ArrayList<Map<String, Object>>();
        completions.add(Map.of());
        for (var field : fields) {
            var grown = new ArrayList<Map<String, Object>>();
            for (var one : completions) {
                WorkLimit.check();
                for (var value : space.values(field, one)) {
                    var more = new HashMap<>(one);
                    more.put(field, value);
                    grown.add(more);
                }
            }
            if (grown.size() > MOST_COMPLETIONS) {
                return Optional.empty();
            }
            completions = grown;
        }
        var masks = new LinkedHashMap<List<Object>, Set<Long>>();
        for (var completion : completions) {
            var found = part.masks(completion);
            if (!found.isEmpty()) {
                masks.put(fields.stream().map(completion::get).collect(Collectors.toList()), found);
            }
        }
        return Optional.of(new Completed(fields, masks));
    }

    /** How likely some groups come to each set of combinations together. */
    private static Map<Set<Long>, Double> together(List<Completed> groups) {
        Map<Set<Long>, Double> chances = Map.of(Set.of(0L), 1.0);
        for (var group : groups) {
            var next = new LinkedHashMap<Set<Long>, Double>();
            var own = group.chances();
            chances.forEach((one, chance) -> {
                WorkLimit.check();
                own.forEach((other, more) -> next.merge(OutcomeTable.joined(one, other), chance * more, Double::sum));
            });
            chances = next;
        }
        return chances;
    }

    private double share(Map<List<Set<Long>>, Double> varied, Map<Set<Long>, Double> others) {
        var share = 0.0;
        for (var one : varied.entrySet()) {
            if (one.getKey().size() > 1) {
                for (var other : others.entrySet()) {
                    WorkLimit.check();
                    if (isDecided(one.getKey(), other.getKey())) {
                        share += one.getValue() * other.getValue();
                    }
                }
            }
        }
        return share;
    }

    private boolean isDecided(List<Set<Long>> values, Set<Long> context) {
        var first = labels(OutcomeTable.joined(values.get(0), context));
        return values.stream()
                .skip(1)
                .anyMatch(each -> !labels(OutcomeTable.joined(each, context)).equals(first));
    }

    private Set<SortedSet<Label.Name>> labels(Set<Long> masks) {
        return known.computeIfAbsent(masks, each -> {
            var labels = new HashSet<SortedSet<Label.Name>>();
            for (ObligationOutcome outcome : table.outcomes(each)) {
                labels.add(outcome.labels());
            }
            return labels;
        });
    }
}
