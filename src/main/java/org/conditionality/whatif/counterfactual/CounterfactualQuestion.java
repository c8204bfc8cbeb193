package org.conditionality.whatif.counterfactual;

import java.util.List;
import java.util.Set;
import org.conditionality.question.Question;

/**
 * What it would take to reach goals from the facts of a question.
 *
 * @param goals all of which are to be reached together
 * @param locked the fields, by path, and the (many) types that may not change
 * @param maxChanges the most changes in one solution
 */
public record CounterfactualQuestion(Question question, List<LabelGoal> goals, Set<String> locked, int maxChanges) {

    public CounterfactualQuestion {
        goals = List.copyOf(goals);
        locked = Set.copyOf(locked);
    }
}
