package org.conditionality.whatif.leverage;

import java.util.List;
import org.conditionality.norm.Label;
import org.conditionality.question.Question;
import org.conditionality.whatif.counterfactual.FactLocks;

/**
 * Who can bring labels about, and who can prevent them, from the facts of a question.
 *
 * @param obligations those looked at; empty for all
 */
public record LeverageQuestion(Question question, List<String> obligations, List<Label.Name> labels, FactLocks locks) {

    public LeverageQuestion {
        obligations = List.copyOf(obligations);
        labels = List.copyOf(labels);
    }
}
