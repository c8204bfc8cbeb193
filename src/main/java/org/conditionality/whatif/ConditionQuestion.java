package org.conditionality.whatif;

import java.util.List;
import org.conditionality.evaluation.Question;
import org.conditionality.norm.Label;

/**
 * Under what condition an obligation carries a label, whatever the facts are that the question leaves open.
 *
 * @param question whose facts are fixed, with the readings to be compared
 * @param label one label; UNDETERMINED cannot be asked about, for every fact is known in a condition
 */
public record ConditionQuestion(Question question, List<String> readings, String obligation, Label.Name label) {

    public ConditionQuestion {
        readings = List.copyOf(readings);
    }
}
