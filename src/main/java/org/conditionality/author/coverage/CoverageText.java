package org.conditionality.author.coverage;

import java.util.List;
import org.conditionality.author.report.TextStyle;

/** What scenarios reach, for a reader at a terminal: in numbers, and all that none reaches. */
public record CoverageText(ScenarioCoverage coverage, TextStyle style) {

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var reading : coverage.readings()) {
            text.append(style.bold("%s, %s".formatted(reading.agreement(), reading.reading())))
                    .append(": rules %s, values of conditions %s, cells %s%n"
                            .formatted(reading.rules(), reading.values(), reading.cells()));
            reading.silent()
                    .forEach(rule -> text.append(
                            "  %s:%d: no scenario fires \"%s\"%n".formatted(rule.file(), rule.line(), rule.name())));
            append(text, "condition", reading.conditions());
            append(text, "obligation", reading.obligations());
        }
        return text.append("All: rules %s, values of conditions %s, cells %s"
                        .formatted(coverage.rules(), coverage.values(), coverage.cells()))
                .toString();
    }

    private void append(StringBuilder text, String what, List<ScenarioCoverage.Seen> all) {
        all.stream()
                .filter(each -> !each.missing().isEmpty())
                .forEach(each -> text.append(
                        "  %s %s: never %s%n".formatted(what, each.id(), String.join(", ", each.missing()))));
    }
}
