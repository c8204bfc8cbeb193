package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conditionality.whatif.cutpoint.CutPointAnswer;
import org.conditionality.whatif.cutpoint.CutPointAnswer.FieldCuts;

/** Cut points as a person reads them. */
public final class CutPointText {

    private CutPointText() {}

    public static String of(CutPointAnswer answer) {
        var lines = new ArrayList<String>();
        answer.readings().forEach((reading, cuts) -> {
            cuts.fields().forEach(each -> field(lines, reading, each));
            if (!cuts.unread().isEmpty()) {
                lines.add("no rule under %s reads %s".formatted(reading, String.join(", ", cuts.unread())));
            }
        });
        return String.join("\n", lines);
    }

    private static void field(List<String> lines, String reading, FieldCuts field) {
        lines.add("%s under %s%s".formatted(field.field(), reading, values(field)));
        if (!field.analysable()) {
            lines.add(
                    "  cannot be followed: answers that involve it are not exact; name values that matter with @values");
        }
        field.comparisons().forEach(each -> lines.add("  where " + each));
        field.readBy().forEach(rule -> lines.add("  %s:%d: %s".formatted(rule.file(), rule.line(), rule.name())));
    }

    private static String values(FieldCuts field) {
        return field.values() == null
                ? field.dated() ? ": values depend on the date asked about" : ""
                : ": " + field.values().stream().map(AnswerWords::value).collect(Collectors.joining("; "));
    }
}
