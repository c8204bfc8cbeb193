package org.conditionality.evaluation.unknown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.conditionality.evaluation.state.DateOrder;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.evaluation.state.ObligationOutcome;
import org.conditionality.evaluation.state.ObligationStates;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/** Finds out what the rules make of each combination of what the inputs of obligations can come to. */
final class OutcomeFinder {

    /** An obligation with the combinations whose outcome is not known so far, and a completion that leads to each. */
    private record Open(ObligationStates one, Map<Long, Map<String, Object>> left) {}

    private final ReadingRules rules;
    private final SolverCache memory;
    private final World base;
    private final Completions completions;
    private final DateOrder order;

    OutcomeFinder(ReadingRules rules, SolverCache memory, World base, Completions completions) {
        this.rules = rules;
        this.memory = memory;
        this.base = base;
        this.completions = completions;
        this.order = DateOrder.of(rules, base);
    }

    /** Finds the outcome of every combination, in worlds that each serve as many obligations as agree. */
    void find(Iterable<ObligationStates> all) {
        var open = new ArrayList<Open>();
        for (var one : all) {
            var left = new LinkedHashMap<Long, Map<String, Object>>();
            for (var mask : one.combination().masks()) {
                var known = memory.outcome(one.obligation(), one.atoms().of(mask), base, order);
                if (known == null) {
                    left.put(mask, one.combination().completion(mask));
                } else {
                    one.outcomes().put(mask, known);
                }
            }
            open.add(new Open(one, left));
        }
        open.removeIf(one -> one.left().isEmpty());
        while (!open.isEmpty()) {
            open.sort((one, other) ->
                    Integer.compare(other.left().size(), one.left().size()));
            findSome(open);
            open.removeIf(one -> one.left().isEmpty());
        }
    }

    private void findSome(List<Open> open) {
        var completion = new HashMap<String, Object>();
        var assumed = new ArrayList<Object>();
        for (var each : open) {
            var first = each.left().entrySet().iterator().next();
            var gaps = each.one().combination().assumed(first.getKey());
            if (completion.isEmpty() && !gaps.isEmpty()) {
                completion.putAll(first.getValue());
                assumed.addAll(gaps);
                break;
            }
            fitting(each, completion).ifPresent(completion::putAll);
        }
        // Of their inputs each has been looked at by itself, and holds together.
        var concluded = rules.conclude(completions.with(completion, assumed), ConclusionScope.LABELS, List.of());
        var outcomes = ObligationOutcome.all(concluded);
        // Where a gap is filled, other rules may conclude from it what no combination foresaw: it counts as wanted.
        var wanted = open.get(0).left().keySet().iterator().next();
        for (var each : open) {
            // An obligation whose own wishes did not fit may have been completed all the same.
            if (completion.keySet().containsAll(each.one().combination().fields())) {
                var mask = each.one().combination().mask(concluded);
                if (each.left().remove(mask) != null) {
                    keep(each.one(), mask, outcomes);
                }
            }
        }
        if (open.get(0).left().remove(wanted) != null) {
            keep(open.get(0).one(), wanted, outcomes);
        }
    }

    /** A completion for one of the combinations left that goes with what is supposed already. */
    private static Optional<Map<String, Object>> fitting(Open open, Map<String, Object> supposed) {
        var ready = open.left().values().stream()
                .filter(each -> InputCase.agree(each, supposed))
                .findFirst();
        return ready.isPresent()
                ? ready
                : open.one().combination().within(supposed, open.left().keySet());
    }

    private void keep(ObligationStates one, Long mask, Map<String, ObligationOutcome> outcomes) {
        var outcome = outcomes.getOrDefault(one.obligation(), new ObligationOutcome(new TreeSet<>(), Map.of()));
        one.outcomes().put(mask, outcome);
        memory.keep(one.obligation(), one.atoms().of(mask), base, order, outcome);
    }
}
