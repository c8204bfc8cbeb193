package org.conditionality.scenario.run;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.scenario.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A situation in which every fact that matters is known.
 *
 * @param outcomes the labels or the value, by what they are of
 * @param facts by field path
 */
record KnownSituation(Map<JudgedThing, Object> outcomes, Map<String, Object> facts) implements Statement.Situation {

    @Override
    public Object outcome(JudgedThing obligation) {
        return Objects.requireNonNull(outcomes.get(obligation));
    }

    @Override
    @SuppressWarnings("unchecked") // What is said of an obligation is a set of labels.
    public Set<Label.Name> labels(JudgedThing obligation) {
        return (Set<Label.Name>) outcome(obligation);
    }

    @Override
    public Set<Label.Name> certain(JudgedThing obligation) {
        return labels(obligation);
    }

    @Override
    public Value value(JudgedThing condition) {
        return (Value) outcome(condition);
    }

    @Override
    public @Nullable Object fact(String field) {
        return facts.get(field);
    }
}
