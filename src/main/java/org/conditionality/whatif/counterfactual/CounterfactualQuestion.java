package org.conditionality.whatif.counterfactual;

import java.util.List;
import org.conditionality.question.Question;

/**
 * What it would take to reach goals from the facts of a question.
 *
 * @param goals all of which are to be reached together
 * @param locks what may not change
 * @param unknowns what it costs to state a fact that is unknown
 * @param maxChanges the most changes in one solution
 */
public record CounterfactualQuestion(
        Question question, List<LabelGoal> goals, FactLocks locks, UnknownFacts unknowns, int maxChanges) {

    public CounterfactualQuestion {
        goals = List.copyOf(goals);
    }
}
