package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conditionality.whatif.condition.ConditionAnswer;
import org.conditionality.whatif.condition.ConditionAnswer.ExactCondition;
import org.conditionality.whatif.condition.VersionedCondition;
import org.conditionality.whatif.condition.VersionedCondition.When;

/** A condition as a person reads it: each case with a number and its clauses, then what tells readings or versions apart. */
public final class ConditionText {

    private ConditionText() {}

    public static String of(ConditionAnswer answer) {
        var lines = new ArrayList<String>();
        answer.conditions()
                .forEach((reading, condition) -> condition(
                        lines, "%s is %s under %s".formatted(answer.obligation(), answer.label(), reading), condition));
        if (answer.differences() != null) {
            for (var each : answer.differences()) {
                lines.add("Under %s and not under %s: %s"
                        .formatted(each.holdsUnder(), each.notUnder(), facts(each.facts())));
            }
            if (answer.differences().isEmpty()) {
                lines.add("The readings do not differ.");
            }
        }
        return String.join("\n", lines);
    }

    public static String of(VersionedCondition answer) {
        var lines = new ArrayList<String>();
        answer.after().conditions().forEach((reading, now) -> {
            var subject = "%s is %s under %s".formatted(answer.obligation(), answer.label(), reading);
            var then = answer.before().conditions().get(reading);
            if (now.equals(then)) {
                condition(lines, subject + ", before and after", now);
            } else if (then != null) {
                condition(lines, subject + ", before", then);
                condition(lines, subject + ", after", now);
            }
        });
        for (var each : answer.differences()) {
            lines.add("Under %s, only %s: %s"
                    .formatted(each.reading(), each.holds() == When.BEFORE ? "before" : "after", facts(each.facts())));
        }
        if (answer.differences().isEmpty()) {
            lines.add("The versions do not differ.");
        }
        return String.join("\n", lines);
    }

    private static void condition(List<String> lines, String subject, ExactCondition condition) {
        var cases = condition.anyOf();
        if (cases.stream().allMatch(each -> each.allOf().isEmpty())) {
            lines.add("%s: %s.".formatted(subject, condition.text()));
        } else {
            lines.add(subject + (condition.exact() ? " exactly if" : " if, as far as was tried,"));
            for (var index = 0; index < cases.size(); index++) {
                var each = cases.get(index);
                lines.add("%3d. %s   [%s]".formatted(index + 1, each.inWords(), String.join("; ", each.clauses())));
            }
            if (condition.taken() != null) {
                condition
                        .taken()
                        .forEach((field, value) ->
                                lines.add("Taken as given: %s is %s, a setting, unless the question says otherwise."
                                        .formatted(field, AnswerWords.value(value))));
            }
        }
    }

    private static String facts(Map<String, Map<String, Object>> facts) {
        return facts.entrySet().stream()
                .flatMap(type -> type.getValue().entrySet().stream()
                        .map(field -> "%s.%s is %s"
                                .formatted(type.getKey(), field.getKey(), AnswerWords.value(field.getValue()))))
                .collect(Collectors.joining(", "));
    }
}
