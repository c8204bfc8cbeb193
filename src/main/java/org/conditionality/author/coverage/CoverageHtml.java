package org.conditionality.author.coverage;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.commons.text.StringEscapeUtils;

/** What scenarios reach, as a page that needs no other file. */
public record CoverageHtml(ScenarioCoverage coverage) {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>What the scenarios reach</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; } th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
            .none { background: #fde7e7; }
            </style></head><body>
            <h1>What the scenarios reach</h1>
            """;

    @Override
    public String toString() {
        var page = new StringBuilder(HEAD);
        page.append("<p>Rules %s, values of conditions %s, cells %s.</p>%n"
                .formatted(coverage.rules(), coverage.values(), coverage.cells()));
        coverage.readings().forEach(reading -> append(page, reading));
        return page.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder page, ScenarioCoverage.Reading reading) {
        page.append("<h2>%s, %s</h2>%n<p>Rules %s, values of conditions %s, cells %s.</p>%n"
                .formatted(
                        escaped(reading.agreement()),
                        escaped(reading.reading()),
                        reading.rules(),
                        reading.values(),
                        reading.cells()));
        page.append("<table><tr><th>Rule</th><th>Place</th><th>Scenarios</th></tr>\n");
        reading.fired()
                .forEach(rule -> row(
                        page,
                        rule.scenarios().isEmpty(),
                        rule.rule().name(),
                        rule.rule().file() + ":" + rule.rule().line(),
                        rule.scenarios().isEmpty()
                                ? "none"
                                : String.valueOf(rule.scenarios().size())));
        page.append("</table>\n");
        append(page, "Condition", reading.conditions());
        append(page, "Obligation", reading.obligations());
    }

    private static void append(StringBuilder page, String what, List<ScenarioCoverage.Seen> all) {
        page.append("<table><tr><th>%s</th><th>Seen, with the scenarios</th><th>Never</th></tr>%n".formatted(what));
        for (var each : all) {
            var seen = each.seen().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(joining(", "));
            row(page, !each.missing().isEmpty(), each.id(), seen, String.join(", ", each.missing()));
        }
        page.append("</table>\n");
    }

    private static void row(StringBuilder page, boolean isMissing, String... cells) {
        page.append(isMissing ? "<tr class=\"none\">" : "<tr>");
        for (var cell : cells) {
            page.append("<td>").append(escaped(cell)).append("</td>");
        }
        page.append("</tr>\n");
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }
}
