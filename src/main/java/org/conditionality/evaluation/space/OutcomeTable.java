package org.conditionality.evaluation.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.conditionality.evaluation.state.InputBits;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.evaluation.state.ObligationOutcome;
import org.conditionality.evaluation.state.ObligationStates;
import org.conditionality.evaluation.state.ReachableStates;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.work.WorkLimit;

/** The outcomes of one obligation, ready to be looked up by the values of its fields. */
final class OutcomeTable {

    /** More than this is not remembered of one part. */
    private static final int REMEMBERED = 50_000;

    private static final Object UNKNOWN = "unknown";

    private final ObligationStates combined;
    private final List<Part> parts = new ArrayList<>();
    private final SortedSet<String> fields = new TreeSet<>();

    OutcomeTable(ObligationStates combined) {
        this.combined = combined;
        var open = new LinkedHashMap<LabelInput, Set<String>>();
        combined.cells().forEach((input, cells) -> {
            var own = cells.isEmpty()
                    ? Set.<String>of()
                    : cells.get(0).completion().keySet();
            open.put(input, own);
            fields.addAll(own);
        });
        while (!open.isEmpty()) {
            parts.add(new Part(together(open)));
        }
    }

    /** Takes out inputs that share fields, directly or through others. */
    private static Set<LabelInput> together(Map<LabelInput, Set<String>> open) {
        var first = open.keySet().iterator().next();
        var part = new LinkedHashSet<LabelInput>();
        part.add(first);
        var own = new TreeSet<>(open.getOrDefault(first, Set.of()));
        open.remove(first);
        var grown = true;
        while (grown) {
            grown = false;
            for (var each : List.copyOf(open.keySet())) {
                var others = open.getOrDefault(each, Set.of());
                if (others.stream().anyMatch(own::contains)) {
                    own.addAll(others);
                    part.add(each);
                    open.remove(each);
                    grown = true;
                }
            }
        }
        return part;
    }

    ObligationStates states() {
        return combined;
    }

    SortedSet<String> fields() {
        return fields;
    }

    List<LabelInput> inputs() {
        return List.copyOf(combined.cells().keySet());
    }

    Map<LabelInput, List<InputCase>> cells() {
        return combined.cells();
    }

    InputBits atoms() {
        return combined.atoms();
    }

    Map<Long, ObligationOutcome> all() {
        return combined.outcomes();
    }

    /** Groups of inputs that share no field with each other. */
    List<Part> parts() {
        return parts;
    }

    /** What is possible where some fields are known; nothing where the values contradict each other. */
    Set<ObligationOutcome> outcomes(Map<String, Object> known) {
        Set<Long> masks = Set.of(0L);
        for (var part : parts) {
            masks = joined(masks, part.masks(known));
        }
        return outcomes(masks);
    }

    /** What combinations come to; nothing for those that contradict themselves. */
    Set<ObligationOutcome> outcomes(Set<Long> masks) {
        var outcomes = new LinkedHashSet<ObligationOutcome>();
        for (var mask : masks) {
            var outcome = combined.outcomes().get(mask);
            if (outcome != null) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    static Set<Long> joined(Set<Long> some, Set<Long> more) {
        if (some.size() == 1 && more.size() == 1) {
            return Set.of(some.iterator().next() | more.iterator().next());
        }
        var all = new LinkedHashSet<Long>();
        some.forEach(one -> more.forEach(other -> all.add(one | other)));
        return all;
    }

    /** Inputs that share fields, and share none with other parts. */
    final class Part {

        private final List<LabelInput> inputs;
        private final List<String> names;
        private final Map<List<Object>, Set<Long>> remembered = new HashMap<>();

        Part(Set<LabelInput> inputs) {
            this.inputs = List.copyOf(inputs);
            var own = new TreeSet<String>();
            inputs.forEach(input -> combined.cells().getOrDefault(input, List.of()).stream()
                    .limit(1)
                    .forEach(cell -> own.addAll(cell.completion().keySet())));
            this.names = List.copyOf(own);
        }

        /** The fields on which they depend, by path. */
        List<String> fields() {
            return names;
        }

        /** What the inputs can come to together. */
        Set<Long> masks(Map<String, Object> known) {
            var key = new ArrayList<Object>(names.size());
            for (var name : names) {
                key.add(known.getOrDefault(name, UNKNOWN));
            }
            var masks = remembered.get(key);
            if (masks == null) {
                masks = found(known);
                if (remembered.size() < REMEMBERED) {
                    remembered.put(key, masks);
                }
            }
            return masks;
        }

        private Set<Long> found(Map<String, Object> known) {
            WorkLimit.check();
            var fitting = new LinkedHashMap<LabelInput, List<InputCase>>();
            for (var input : inputs) {
                var cells = combined.cells().getOrDefault(input, List.of()).stream()
                        .filter(cell -> InputCase.agree(cell.completion(), known))
                        .toList();
                if (cells.isEmpty()) {
                    return Set.of();
                }
                fitting.put(input, cells);
            }
            return new LinkedHashSet<>(
                    ReachableStates.of(fitting, combined.atoms()).masks());
        }
    }
}
