package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conditionality.norm.Label;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.question.QuestionWith;
import org.jspecify.annotations.Nullable;

/** Reads a question of what it would take. */
public final class CounterfactualReader {

    private final Library library;
    private final QuestionReader reader;

    public CounterfactualReader(Library library, QuestionReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /**
     * The question that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public CounterfactualQuestion read(@Nullable Object body) {
        var read = QuestionWith.read(body, CounterfactualForm.FORM, reader);
        var pack = library.pack(read.question().agreement()).orElseThrow();
        var goals = goals(read, pack);
        var locks = FactLocks.read(read.given(), pack).by(CounterfactualForm.BY.read(read.given()));
        var changes = CounterfactualForm.MAX_CHANGES.read(read.given());
        read.check();
        return new CounterfactualQuestion(read.question(), goals, locks, changes);
    }

    private static List<LabelGoal> goals(QuestionWith read, Pack pack) {
        var goal = CounterfactualForm.GOAL.read(read.given());
        var more = CounterfactualForm.GOALS.read(read.given());
        if (goal.isNull() == CounterfactualForm.GOALS.entry(read.given()).isNull()) {
            goal.refuse("There is no goal, or there are two.", "State either `goal`, or `goals` as a list.");
            return List.of();
        }
        var goals = new ArrayList<LabelGoal>();
        for (var item : goal.isNull() ? more : List.of(goal)) {
            goal(item, read.question(), pack).ifPresent(goals::add);
        }
        return goals;
    }

    private static Optional<LabelGoal> goal(Given item, Question question, Pack pack) {
        var given = GoalForm.FORM.open(item);
        var obligation = GoalForm.OBLIGATION
                .read(given)
                .oneOf(pack.agreement().obligations().keySet());
        var label = GoalForm.LABEL.read(given);
        var readings = question.readings().isEmpty() ? List.copyOf(pack.readings()) : question.readings();
        var named = GoalForm.READING.read(given);
        if (named.isNull() && readings.size() != 1) {
            given.refuse("It is not said under which reading the goal is to be reached.", "Add `reading` to the goal.");
        }
        var reading = named.isNull() ? Optional.of(readings.get(0)) : named.oneOf(pack.readings());
        var holds = GoalForm.HOLDS.read(given);
        return obligation.flatMap(id ->
                label.flatMap(name -> reading.map(under -> new LabelGoal(under, id, Label.Name.valueOf(name), holds))));
    }
}
