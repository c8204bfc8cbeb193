package org.conditionality.evaluation.state;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.norm.Label;
import org.conditionality.norm.Power;
import org.conditionality.norm.PowerState;
import org.conditionality.rule.session.Conclusions;

/** What the rules make of each obligation in a world in which all that matters is known. */
public record ObligationOutcome(SortedSet<Label.Name> labels, Map<Power.Kind, Power.State> powers) {

    public ObligationOutcome {
        labels = Collections.unmodifiableSortedSet(labels);
        powers = Collections.unmodifiableMap(powers);
    }

    /** The outcome of one obligation, with no label where it carries none. */
    public static ObligationOutcome of(String obligation, Conclusions conclusions) {
        return all(conclusions).getOrDefault(obligation, new ObligationOutcome(new TreeSet<>(), Map.of()));
    }

    /** The outcome of every obligation that carries a label. */
    public static Map<String, ObligationOutcome> all(Conclusions conclusions) {
        var outcomes = new TreeMap<String, ObligationOutcome>();
        var labels = new TreeMap<String, SortedSet<Label.Name>>();
        var powers = new TreeMap<String, Map<Power.Kind, Power.State>>();
        for (var label : conclusions.all(Label.class)) {
            labels.computeIfAbsent(label.obligation(), id -> new TreeSet<>()).add(label.name());
        }
        for (var power : conclusions.all(PowerState.class)) {
            powers.computeIfAbsent(power.obligation(), id -> new EnumMap<>(Power.Kind.class))
                    .put(power.kind(), power.state());
        }
        labels.forEach((id, names) ->
                outcomes.put(id, new ObligationOutcome(names, powers.getOrDefault(id, Map.of()))));
        return outcomes;
    }
}
