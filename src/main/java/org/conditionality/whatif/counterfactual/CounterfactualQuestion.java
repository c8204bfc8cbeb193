package org.conditionality.whatif.counterfactual;

import java.util.List;
import java.util.Set;
import org.conditionality.fact.FactPath;
import org.conditionality.question.Question;

/**
 * What it would take to reach goals from the facts of a question.
 *
 * @param goals all of which are to be reached together
 * @param locked the fields and types that may not change
 * @param maxChanges the most changes in one solution
 */
public record CounterfactualQuestion(Question question, List<LabelGoal> goals, Set<FactPath> locked, int maxChanges) {

    public CounterfactualQuestion {
        goals = List.copyOf(goals);
        locked = Set.copyOf(locked);
    }

    /** Whether something may not change. */
    boolean isLocked(FactPath path) {
        return locked.stream().anyMatch(path::isWithin);
    }
}
