package org.conditionality.evaluation.unknown;

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
import org.conditionality.evaluation.state.DateOrder;
import org.conditionality.evaluation.state.InputBits;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.evaluation.state.ObligationOutcome;
import org.conditionality.evaluation.state.ObligationStates;
import org.conditionality.evaluation.state.ReachableStates;
import org.conditionality.norm.Label;
import org.conditionality.norm.Obligation;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;
import org.jspecify.annotations.Nullable;

/**
 * Settles what is certain where facts are unknown: exactly, by completing the unknown fields of each input on its own
 * and combining what the inputs come to.
 */
public final class UnknownResolver {

    private final ReadingRules rules;
    private final SolverCache memory;
    private final World base;
    private final Conclusions conclusions;
    private final Completions completions;
    private final CoupledFields groups;

    public UnknownResolver(ReadingRules rules, SolverCache memory, World base, Conclusions conclusions) {
        this(rules, memory, base, conclusions, new Completions(rules, memory, base));
    }

    public UnknownResolver(
            ReadingRules rules, SolverCache memory, World base, Conclusions conclusions, Completions completions) {
        this.rules = rules;
        this.memory = memory;
        this.base = base;
        this.conclusions = conclusions;
        this.completions = completions;
        this.groups = new CoupledFields(rules.contradictions());
    }

    public Completions completions() {
        return completions;
    }

    /** Whether something on which an obligation's labels depend is unknown, or the rules leave a gap in it. */
    public boolean isOpen(String obligation) {
        return inputs(obligation).stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(LabelInput input) {
        return completions.isUnknown(input)
                || (!Completions.candidates(input).isEmpty()
                        && conclusions.about(input.type(), input.id()).isEmpty());
    }

    private List<LabelInput> inputs(String obligation) {
        var inputs = new ArrayList<>(rules.inputs(obligation));
        if (!rules.laws().fields().isEmpty()) {
            inputs.add(rules.laws());
        }
        return inputs;
    }

    /** What each condition on which something is unknown can be. */
    public Map<String, PossibleValues> conditions() {
        var open = rules.conditions().stream()
                .map(rules::condition)
                .filter(this::isOpen)
                .toList();
        var cells = completions.cells(open);
        var possible = new TreeMap<String, PossibleValues>();
        open.forEach(input -> possible.put(
                input.id(),
                memory.possible(
                        input,
                        base,
                        () -> PossibleValues.of(
                                cells.getOrDefault(input, List.of()),
                                groups,
                                completions.isExact(input),
                                rules.untilFields()))));
        return possible;
    }

    /** What is certain of each of these obligations. */
    public Map<String, Resolution> settle(Iterable<String> obligations) {
        var settled = new TreeMap<String, Resolution>();
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

    private Map<String, Resolution> combine(List<String> open) {
        var settled = new TreeMap<String, Resolution>();
        combined(open).forEach((obligation, one) -> settled.put(obligation, settled(one)));
        return settled;
    }

    /** Of each of these obligations, every combination of what its inputs can come to, with its outcome. */
    public Map<String, ObligationStates> combined(List<String> open) {
        var needed = new LinkedHashSet<LabelInput>();
        open.forEach(obligation -> needed.addAll(inputs(obligation)));
        var cells = completions.cells(needed);
        var combined = new TreeMap<String, ObligationStates>();
        var dates = DateOrder.of(rules, base);
        for (var obligation : open) {
            var own = new LinkedHashMap<LabelInput, List<InputCase>>();
            inputs(obligation).forEach(input -> own.put(input, cells.getOrDefault(input, List.of())));
            var atoms = new InputBits(stated(obligation), apart(), dates);
            combined.put(
                    obligation,
                    new ObligationStates(obligation, own, ReachableStates.of(own, atoms), atoms, new TreeMap<>()));
        }
        new OutcomeFinder(rules, memory, base, completions).find(combined.values());
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

    private Resolution settled(ObligationStates one) {
        var outcomes = new LinkedHashSet<ObligationOutcome>();
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
        return new Resolution(
                List.copyOf(outcomes),
                decisive,
                inputs(one.obligation()).stream().allMatch(completions::isExact),
                one.combination().completion(witness),
                one.combination().assumed(witness));
    }
}
