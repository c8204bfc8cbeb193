package org.conditionality.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.norm.Label;
import org.conditionality.norm.Power;
import org.conditionality.norm.PowerState;
import org.conditionality.rule.Conclusions;

/** What the rules make of each obligation in a world in which all that matters is known. */
record Outcome(SortedSet<Label.Name> labels, Map<Power.Kind, Power.State> powers) {

    Outcome {
        labels = Collections.unmodifiableSortedSet(labels);
        powers = Collections.unmodifiableMap(powers);
    }

    /** The outcome of one obligation, with no label where it carries none. */
    static Outcome of(String obligation, Conclusions conclusions) {
        return all(conclusions).getOrDefault(obligation, new Outcome(new TreeSet<>(), Map.of()));
    }

    /** The outcome of every obligation that carries a label. */
    static Map<String, Outcome> all(Conclusions conclusions) {
        var outcomes = new TreeMap<String, Outcome>();
        var labels = new TreeMap<String, SortedSet<Label.Name>>();
        var powers = new TreeMap<String, Map<Power.Kind, Power.State>>();
        for (var label : conclusions.all(Label.class)) {
            labels.computeIfAbsent(label.obligation(), id -> new TreeSet<>()).add(label.name());
        }
        for (var power : conclusions.all(PowerState.class)) {
            powers.computeIfAbsent(power.obligation(), id -> new EnumMap<>(Power.Kind.class))
                    .put(power.kind(), power.state());
        }
        labels.forEach((id, names) -> outcomes.put(id, new Outcome(names, powers.getOrDefault(id, Map.of()))));
        return outcomes;
    }
}
