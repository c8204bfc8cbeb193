package org.conditionality.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.norm.Label;
import org.conditionality.norm.Obligation;
import org.conditionality.rule.Conclusions;
import org.conditionality.rule.Input;
import org.conditionality.rule.ReadingRules;
import org.conditionality.rule.World;
import org.jspecify.annotations.Nullable;

/**
 * Settles what is certain where facts are unknown: exactly, by completing the unknown fields of each input on its own
 * and combining what the inputs come to.
 */
final class Settler {

    private final ReadingRules rules;
    private final Memory memory;
    private final World base;
    private final Conclusions conclusions;
    private final Completions completions;
    private final Groups groups;

    Settler(ReadingRules rules, Memory memory, World base, Conclusions conclusions) {
        this(rules, memory, base, conclusions, new Completions(rules, memory, base));
    }

    Settler(ReadingRules rules, Memory memory, World base, Conclusions conclusions, Completions completions) {
        this.rules = rules;
        this.memory = memory;
        this.base = base;
        this.conclusions = conclusions;
        this.completions = completions;
        this.groups = new Groups(rules.contradictions());
    }

    Completions completions() {
        return completions;
    }

    /** Whether something on which an obligation's labels depend is unknown, or the rules leave a gap in it. */
    boolean isOpen(String obligation) {
        return inputs(obligation).stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(Input input) {
        return completions.isUnknown(input)
                || (!Completions.candidates(input).isEmpty()
                        && conclusions.about(input.type(), input.id()).isEmpty());
    }

    private List<Input> inputs(String obligation) {
        var inputs = new ArrayList<>(rules.inputs(obligation));
        if (!rules.laws().fields().isEmpty()) {
            inputs.add(rules.laws());
        }
        return inputs;
    }

    /** What each condition on which something is unknown can be. */
    Map<String, Possible> conditions() {
        var open = rules.conditions().stream()
                .map(rules::condition)
                .filter(this::isOpen)
                .toList();
        var cells = completions.cells(open);
        var possible = new TreeMap<String, Possible>();
        open.forEach(input -> possible.put(
                input.id(),
                memory.possible(
                        input,
                        base,
                        () -> Possible.of(
                                cells.getOrDefault(input, List.of()),
                                groups,
                                completions.isExact(input),
                                rules.untilFields()))));
        return possible;
    }

    /** What is certain of each of these obligations. */
    Map<String, Settled> settle(Iterable<String> obligations) {
        var settled = new TreeMap<String, Settled>();
        var open = new ArrayList<String>();
        for (var obligation : obligations) {
            var known = memory.settled(obligation, base);
            if (known == null) {
                open.add(obligation);
            } else {
                settled.put(obligation, known);
            }
        }
        if (!open.isEmpty()) {
            combine(open).forEach((obligation, found) -> {
                memory.keep(obligation, base, found);
                settled.put(obligation, found);
            });
        }
        return settled;
    }

    private Map<String, Settled> combine(List<String> open) {
        var settled = new TreeMap<String, Settled>();
        combined(open).forEach((obligation, one) -> settled.put(obligation, settled(one)));
        return settled;
    }

    /** Of each of these obligations, every combination of what its inputs can come to, with its outcome. */
    Map<String, Combined> combined(List<String> open) {
        var needed = new LinkedHashSet<Input>();
        open.forEach(obligation -> needed.addAll(inputs(obligation)));
        var cells = completions.cells(needed);
        var combined = new TreeMap<String, Combined>();
        for (var obligation : open) {
            var own = new LinkedHashMap<Input, List<Cell>>();
            inputs(obligation).forEach(input -> own.put(input, cells.getOrDefault(input, List.of())));
            var atoms = new Atoms(stated(obligation), apart());
            combined.put(obligation, new Combined(obligation, own, Combination.of(own, atoms), atoms, new TreeMap<>()));
        }
        new Outcomes(rules, memory, base, completions).find(combined.values());
        return combined;
    }

    private @Nullable Obligation stated(String obligation) {
        return conclusions.all(Obligation.class).stream()
                .filter(each -> each.id().equals(obligation))
                .findFirst()
                .orElse(null);
    }

    /** The conditions that count by name: those that laws or decisions name, or all if laws count conditions. */
    private Set<String> apart() {
        if (rules.lawsGather()) {
            return rules.conditions();
        }
        var names = new HashSet<>(rules.lawTexts());
        for (var list : rules.laws().lists()) {
            for (var item : base.many().getOrDefault(list, List.of())) {
                item.values().forEach(value -> names.add(value.toString()));
            }
        }
        return names;
    }

    private Settled settled(Combined one) {
        var outcomes = new LinkedHashSet<Outcome>();
        var sorts = new HashMap<Long, Integer>();
        var sets = new ArrayList<Set<Label.Name>>();
        var witness = 0L;
        for (var entry : one.outcomes().entrySet()) {
            var mask = entry.getKey();
            var outcome = entry.getValue();
            outcomes.add(outcome);
            if (!sets.contains(outcome.labels())) {
                sets.add(outcome.labels());
            }
            sorts.put(mask, sets.indexOf(outcome.labels()));
            witness = mask;
        }
        var decisive = new TreeSet<String>();
        if (sets.size() > 1) {
            one.combination().fields().stream()
                    .filter(field -> one.combination().tips(field, groups.with(field), sorts))
                    .forEach(decisive::add);
        }
        return new Settled(
                List.copyOf(outcomes),
                decisive,
                inputs(one.obligation()).stream().allMatch(completions::isExact),
                one.combination().completion(witness),
                one.combination().assumed(witness));
    }
}
