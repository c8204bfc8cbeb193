package org.conditionality.whatif.condition;

import java.util.List;
import org.conditionality.norm.Label;
import org.conditionality.question.Question;

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
