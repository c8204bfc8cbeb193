package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conditionality.norm.Label;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.whatif.counterfactual.LabelGoal.Wanted;

/** Reads goals, and notes what is wrong with them. */
final class GoalReader {

    private final Question question;
    private final Pack pack;

    GoalReader(Question question, Pack pack) {
        this.question = question;
        this.pack = pack;
    }

    /** The goals of a body, which states one or a list. */
    List<LabelGoal> goals(Given body) {
        var goal = CounterfactualForm.GOAL.read(body);
        var more = CounterfactualForm.GOALS.read(body);
        if (goal.isNull() == CounterfactualForm.GOALS.entry(body).isNull()) {
            goal.refuse("There is no goal, or there are two.", "State either `goal`, or `goals` as a list.");
            return List.of();
        }
        var goals = new ArrayList<LabelGoal>();
        for (var item : goal.isNull() ? more : List.of(goal)) {
            goal(item).ifPresent(goals::add);
        }
        return goals;
    }

    private Optional<LabelGoal> goal(Given item) {
        var given = GoalForm.FORM.open(item);
        var obligation = GoalForm.OBLIGATION
                .read(given)
                .oneOf(pack.agreement().obligations().keySet());
        var label = label(given);
        var reading = reading(given);
        var wanted = wanted(given);
        return obligation.flatMap(id -> label.flatMap(
                name -> reading.map(under -> new LabelGoal(under, id, Label.Name.valueOf(name), wanted))));
    }

    private static Optional<String> label(Given goal) {
        var stated = GoalForm.LABELS.stream()
                .filter(key -> !key.entry(goal).isNull())
                .toList();
        if (stated.size() != 1) {
            goal.refuse(
                    stated.isEmpty()
                            ? "The goal lacks `label`."
                            : "The goal has more than one of `label`, `noLonger` and `possible`.",
                    "State one of `label`, `noLonger` and `possible`; several goals together are a list under `goals`.");
        }
        var labels = stated.stream().map(key -> key.read(goal)).toList();
        return labels.size() == 1 ? labels.get(0) : Optional.empty();
    }

    private static Wanted wanted(Given goal) {
        var holds = GoalForm.HOLDS.read(goal);
        if (!GoalForm.LABEL.entry(goal).isNull()) {
            return holds ? Wanted.CERTAIN : Wanted.RULED_OUT;
        }
        if (!holds) {
            GoalForm.HOLDS
                    .entry(goal)
                    .refuse("`holds` goes with `label`.", "Leave `holds` out, or state `label` in place of the other.");
        }
        return GoalForm.NO_LONGER.entry(goal).isNull() ? Wanted.POSSIBLE : Wanted.NO_LONGER_CERTAIN;
    }

    private Optional<String> reading(Given goal) {
        var readings = question.readings().isEmpty() ? List.copyOf(pack.readings()) : question.readings();
        var named = GoalForm.READING.read(goal);
        if (named.isNull() && readings.size() != 1) {
            goal.refuse("It is not said under which reading the goal is to be reached.", "Add `reading` to the goal.");
        }
        return named.isNull() ? Optional.of(readings.get(0)) : named.oneOf(pack.readings());
    }
}
