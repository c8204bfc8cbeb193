package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.Solution;

/** What it would take, as a person reads it: each way with a number, its changes below each other. */
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
        var before = number;
        for (var change : solution.changes()) {
            lines.add("%s%s: %s → %s"
                    .formatted(
                            before, change.field(), AnswerWords.value(change.from()), AnswerWords.value(change.to())));
            before = " ".repeat(number.length());
        }
    }
}
