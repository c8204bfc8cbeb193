package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.whatif.comparison.ComparisonAnswer;
import org.conditionality.whatif.comparison.ComparisonAnswer.ComparedReading;
import org.conditionality.whatif.comparison.ComparisonAnswer.LabelChange;

/** A comparison as a person reads it: for each variant and reading what changes, and the reasons gone and new. */
public final class ComparisonText {

    private ComparisonText() {}

    public static String of(ComparisonAnswer answer) {
        var lines = new ArrayList<String>();
        for (var variant : answer.variants()) {
            lines.add("%s, on %s".formatted(variant.name(), variant.asOf()));
            variant.readings().forEach(reading -> reading(lines, reading));
        }
        return String.join("\n", lines);
    }

    private static void reading(List<String> lines, ComparedReading reading) {
        var against = reading.against().equals(reading.reading()) ? "" : ", compared with " + reading.against();
        lines.add("  under %s%s: %d of %d obligations change"
                .formatted(
                        reading.reading(),
                        against,
                        reading.changed().size(),
                        reading.changed().size() + reading.unchanged()));
        reading.changed().forEach(change -> change(lines, change));
        for (var condition : reading.conditions()) {
            lines.add("    condition %s: %s → %s"
                    .formatted(condition.condition(), condition.before(), condition.after()));
        }
    }

    private static void change(List<String> lines, LabelChange change) {
        lines.add("    %s: %s → %s"
                .formatted(change.obligation(), AnswerWords.sets(change.before()), AnswerWords.sets(change.after())));
        reasons(lines, "no longer", change.noLonger(), change.now());
        reasons(lines, "now", change.now(), change.noLonger());
    }

    /** The chain of each reason, without the rules that stand on the other side too. */
    private static void reasons(
            List<String> lines, String when, List<Answer.Because> some, List<Answer.Because> others) {
        for (var because : some) {
            lines.add("      %s %s (%s):".formatted(when, because.label(), String.join(", ", because.clauses())));
            chain(because)
                    .filter(rule ->
                            others.stream().flatMap(ComparisonText::chain).noneMatch(rule::equals))
                    .forEach(rule -> lines.add("        " + rule));
        }
    }

    private static Stream<String> chain(Answer.Because because) {
        return Stream.concat(Stream.of(because.rule()), because.rules().stream())
                .distinct();
    }
}
