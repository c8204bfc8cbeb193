package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.diagram.ChangeSearch.Reached;
import org.conditionality.fact.FactSet;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Value;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.Solution;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.SolutionOutcome;

/**
 * Judges by an answer whether changes reach the goals, and says what comes of them.
 *
 * @param before the answer as things are
 * @param added the item that all changes come with
 * @param believed what follows or is stated as things are, by path
 */
record SolutionCheck(
        Vocabulary vocabulary,
        List<LabelGoal> goals,
        Answer before,
        CandidateItems added,
        Map<String, Object> believed) {

    /** The solution; empty where the changes do not reach the goals. */
    Optional<Solution> solution(Reached reached, FactSet facts, Answer after) {
        if (!Counterfactuals.fulfils(after, goals)) {
            return Optional.empty();
        }
        var changes = new ArrayList<>(added.asChanges());
        changes.addAll(changes(reached.changed(), facts));
        return Optional.of(new Solution(
                List.copyOf(changes),
                changes(reached.settled(), facts),
                List.copyOf(mended(after)),
                outcomes(after),
                changes.isEmpty() ? null : ChangeAuthors.of(changes, vocabulary)));
    }

    private List<FactChange> changes(Map<String, Object> values, FactSet facts) {
        return values.entrySet().stream()
                .map(each -> FactChange.of(each.getKey(), facts, believed, each.getValue()))
                .toList();
    }

    /** The conditions on which an obligation with a goal rests, and that were broken. */
    private Set<String> mended(Answer after) {
        var mended = new TreeSet<String>();
        goals.forEach(goal -> {
            mended.addAll(broken(before, goal));
            mended.removeAll(broken(after, goal));
        });
        return mended;
    }

    private static Set<String> broken(Answer answer, LabelGoal goal) {
        var broken = new TreeSet<String>();
        obligation(answer, goal).restsOn().stream()
                .filter(each -> each.value() == Value.NOT_MET)
                .forEach(each -> broken.add(each.condition()));
        return broken;
    }

    private List<SolutionOutcome> outcomes(Answer after) {
        var outcomes = new LinkedHashSet<SolutionOutcome>();
        for (var goal : goals) {
            var found = obligation(after, goal);
            outcomes.add(new SolutionOutcome(
                    goal.reading(),
                    goal.obligation(),
                    found.labels(),
                    found.possible(),
                    found.certain(),
                    found.decisive()));
        }
        return List.copyOf(outcomes);
    }

    private static Answer.Obligation obligation(Answer answer, LabelGoal goal) {
        return Objects.requireNonNull(answer.readings().get(goal.reading())).obligations().stream()
                .filter(each -> each.id().equals(goal.obligation()))
                .findFirst()
                .orElseThrow();
    }
}
