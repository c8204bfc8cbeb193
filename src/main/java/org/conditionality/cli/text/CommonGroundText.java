package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conditionality.whatif.common.CommonGroundAnswer;
import org.conditionality.whatif.common.CommonGroundAnswer.AgreeingChange;
import org.conditionality.whatif.common.CommonGroundAnswer.ChangesToAgree;
import org.conditionality.whatif.condition.ConditionAnswer.ExactCondition;

/** Common ground as a person reads it: where all give the same, where they do not, and what would make them agree. */
public final class CommonGroundText {

    private CommonGroundText() {}

    public static String of(CommonGroundAnswer answer) {
        var lines = new ArrayList<String>();
        var who = answer.sides().stream()
                .map(side -> side.reading() + " of " + side.agreement())
                .collect(Collectors.joining(", "));
        lines.add("%s: %s".formatted(answer.about(), who));
        for (var each : answer.alike()) {
            var all = answer.label() == null ? "All give " : "All give, perhaps with others, ";
            condition(lines, all + String.join(" and ", each.labels()), each.condition());
        }
        if (answer.alike().isEmpty()) {
            lines.add(
                    answer.label() == null
                            ? "They never agree."
                            : "Never do all of them give %s.".formatted(answer.label()));
        } else if (answer.disagree().anyOf().isEmpty()) {
            lines.add("They always agree.");
        } else {
            condition(lines, "They do not agree", answer.disagree());
        }
        if (answer.example() != null && !answer.example().isEmpty()) {
            lines.add("The fewest facts with which they do not agree: " + facts(answer.example()));
        }
        if (answer.disagree().taken() != null) {
            answer.disagree()
                    .taken()
                    .forEach((field, value) ->
                            lines.add("Taken as given: %s is %s, a setting, unless the question says otherwise."
                                    .formatted(field, AnswerWords.value(value))));
        }
        changes(lines, answer.changes());
        if (answer.why() != null) {
            lines.add(answer.why());
        }
        return String.join("\n", lines);
    }

    private static void condition(List<String> lines, String subject, ExactCondition condition) {
        var cases = condition.anyOf();
        if (cases.stream().anyMatch(each -> each.allOf().isEmpty())) {
            lines.add(subject + " always.");
            return;
        }
        lines.add(subject + (condition.exact() ? " exactly if" : " if, as far as was tried,"));
        for (var index = 0; index < cases.size(); index++) {
            var each = cases.get(index);
            lines.add("%3d. %s   [%s]".formatted(index + 1, each.inWords(), String.join("; ", each.clauses())));
        }
    }

    private static void changes(List<String> lines, ChangesToAgree changes) {
        if (changes.holds()) {
            lines.add("With the facts given, they agree.");
            return;
        }
        if (!changes.solutions().isEmpty()) {
            lines.add("With the facts given, they would agree after");
        }
        for (var index = 0; index < changes.solutions().size(); index++) {
            var each = changes.solutions().get(index);
            lines.add("%3d. %s   (%s)".formatted(index + 1, changesInWords(each), labels(each)));
        }
        if (changes.why() != null) {
            lines.add(changes.why());
        }
        if (!changes.complete()) {
            lines.add("There may be other changes.");
        }
    }

    private static String changesInWords(AgreeingChange each) {
        return each.changes().stream()
                .map(change -> "%s: %s → %s"
                        .formatted(change.field(), AnswerWords.value(change.from()), AnswerWords.value(change.to())))
                .collect(Collectors.joining(", "));
    }

    /** What they give then: once where it is the same. */
    private static String labels(AgreeingChange each) {
        return each.labels().values().stream()
                .flatMap(side -> side.values().stream())
                .distinct()
                .map(sets -> sets.stream().map(set -> String.join(" and ", set)).collect(Collectors.joining(", or ")))
                .collect(Collectors.joining(" / "));
    }

    private static String facts(Map<String, Map<String, Object>> facts) {
        return facts.entrySet().stream()
                .flatMap(type -> type.getValue().entrySet().stream()
                        .map(field -> "%s.%s is %s"
                                .formatted(type.getKey(), field.getKey(), AnswerWords.value(field.getValue()))))
                .collect(Collectors.joining(", "));
    }
}
