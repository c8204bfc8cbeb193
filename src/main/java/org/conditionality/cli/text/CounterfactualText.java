package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conditionality.norm.Party;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.Solution;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.SolutionOutcome;

/** What it would take, as a person reads it: each way with a number, its changes below each other, what comes of them, and who can make them. */
public final class CounterfactualText {

    private CounterfactualText() {}

    public static String of(CounterfactualAnswer answer) {
        var lines = new ArrayList<String>();
        if (answer.holds()) {
            lines.add("The goal is reached already: nothing needs to change.");
        } else if (answer.why() != null) {
            lines.add(answer.why());
        } else {
            lines.add(
                    answer.solutions().size() == 1
                            ? "One way:"
                            : answer.solutions().size() + " ways:");
        }
        for (var index = 0; index < answer.solutions().size(); index++) {
            solution(lines, "%3d. ".formatted(index + 1), answer.solutions().get(index));
        }
        if (!answer.solutions().isEmpty()) {
            lines.add(
                    answer.complete()
                            ? "There is no other within the number of changes allowed, and each was checked by an evaluation."
                            : "There may be others: the search ended before all changes were tried.");
        }
        if (!answer.exact()) {
            lines.add("Not exact: the values tried may not represent all values.");
        }
        return String.join("\n", lines);
    }

    private static void solution(List<String> lines, String number, Solution solution) {
        var indent = " ".repeat(number.length());
        var steps = new ArrayList<String>();
        solution.changes().forEach(change -> steps.add(change(change)));
        solution.settles().forEach(fact -> steps.add("provided that " + settled(fact)));
        for (var step : steps) {
            lines.add((step.equals(steps.get(0)) ? number : indent) + step);
        }
        solution.outcomes().forEach(outcome -> lines.add(indent + outcome(outcome)));
        who(solution).ifPresent(who -> lines.add(indent + who));
    }

    private static String change(FactChange change) {
        return "%s: %s → %s"
                .formatted(change.field(), AnswerWords.value(change.from()), AnswerWords.value(change.to()));
    }

    private static String settled(FactChange fact) {
        return "%s is %s%s"
                .formatted(
                        fact.field(),
                        AnswerWords.value(fact.to()),
                        fact.from() == null ? "" : " (" + AnswerWords.value(fact.from()) + ")");
    }

    private static String outcome(SolutionOutcome outcome) {
        var sets = outcome.possible() == null ? List.of(outcome.labels()) : outcome.possible();
        var open = outcome.decisive() == null || outcome.decisive().isEmpty()
                ? ""
                : "; open: " + String.join(", ", outcome.decisive());
        return "then %s under %s is %s%s"
                .formatted(outcome.obligation(), outcome.reading(), AnswerWords.sets(sets), open);
    }

    private static Optional<String> who(Solution solution) {
        if (solution.by() == null) {
            return Optional.empty();
        }
        return Optional.of(
                solution.by().isEmpty()
                        ? "nobody can bring it about"
                        : solution.by().stream()
                                .map(parties ->
                                        parties.stream().map(Party::name).collect(Collectors.joining(" and ")))
                                .collect(Collectors.joining(", or ", "by ", "")));
    }
}
