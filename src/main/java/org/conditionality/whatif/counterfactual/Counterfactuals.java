package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.diagram.ChangeSearch.Reached;
import org.conditionality.evaluation.diagram.DiagramNodes;
import org.conditionality.evaluation.state.InputBits;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.Solution;

/** Finds every smallest change of facts that reaches a goal. A pure function of the packs and the question. */
public final class Counterfactuals {

    /** More than this nobody reads. */
    private static final int MOST = 200;

    private final Library library;
    private final Evaluator evaluator;

    public Counterfactuals(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /**
     * Returns what it would take.
     *
     * @throws RefusedInput if the facts contradict each other as they are, or leave too much open
     */
    public CounterfactualAnswer answer(CounterfactualQuestion asked) {
        var readings = asked.goals().stream().map(LabelGoal::reading).distinct().toList();
        var question = asked.question().under(readings).in(Detail.LABELS);
        var before = evaluator.evaluate(question);
        if (fulfils(before, asked.goals())) {
            return CounterfactualAnswer.holding();
        }
        try {
            return found(asked, question, before);
        } catch (DiagramNodes.TooLarge | InputBits.TooMany tooMany) {
            throw new RefusedInput(List.of(new Problem(
                    "", "The facts that may change lead to more cases than are told apart.", "Lock some facts.")));
        }
    }

    static boolean fulfils(Answer answer, List<LabelGoal> goals) {
        return goals.stream().allMatch(goal -> goal.isFulfilledBy(LabelStates.possible(answer, goal)));
    }

    private CounterfactualAnswer found(CounterfactualQuestion asked, Question question, Answer before) {
        var pack = library.pack(question.agreement()).orElseThrow();
        var found = new ArrayList<Solution>();
        var looked = 1L;
        var complete = true;
        var exact = true;
        for (var added : CandidateItems.of(pack, asked)) {
            var space = new GoalSpace(pack, evaluator, added.to(question), asked);
            var search = space.search(asked.maxChanges() - added.changes(), MOST);
            var check = new SolutionCheck(pack.vocabulary(), asked.goals(), before, added, space.believed());
            for (var reached : search.all()) {
                var solution = verified(added.to(question), reached, check);
                solution.ifPresent(found::add);
                complete &= solution.isPresent();
            }
            looked += search.looked();
            complete &= search.complete();
            exact &= space.isExact();
        }
        var minimal = SolutionList.minimal(found);
        return new CounterfactualAnswer(
                false,
                minimal,
                SolutionList.groups(minimal),
                complete,
                exact,
                looked,
                minimal.isEmpty() ? new NoSolution(asked, pack, evaluator).why(question) : null);
    }

    /** What was looked up is evaluated once more, as an analyst would. */
    private Optional<Solution> verified(Question question, Reached reached, SolutionCheck check) {
        var facts = question.facts().withValues(reached.changed()).withValues(reached.settled());
        try {
            return check.solution(reached, question.facts(), evaluator.evaluate(question.of(facts)));
        } catch (RefusedInput e) {
            // The changes contradict other facts: nobody could suppose them.
            return Optional.empty();
        }
    }
}
