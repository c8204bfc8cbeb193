package org.conditionality.author.report;

import java.util.ArrayList;
import org.conditionality.rule.finding.Finding;

/** A report as a person reads it: each finding with its place, its rule, the line with a caret, and advice. */
public final class TextReport {

    private final FindingsReport report;
    private final TextStyle style;

    public TextReport(FindingsReport report, TextStyle style) {
        this.report = report;
        this.style = style;
    }

    /** The findings, one after the other, and a sentence that counts them. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        report.findings().forEach(finding -> text.append(text(finding)).append("\n\n"));
        var sentence = report.inWords();
        return text.append(report.isClean() ? style.green(sentence) : sentence).toString();
    }

    private String text(Finding finding) {
        var lines = new ArrayList<String>();
        lines.add(heading(finding));
        if (finding.rule() != null) {
            lines.add("  rule \"" + finding.rule() + "\"");
        }
        var source = report.line(finding);
        if (!source.isBlank()) {
            var number = String.valueOf(finding.line());
            lines.add(style.faint(" " + number + " | ") + source);
            lines.add(style.faint(" ".repeat(number.length() + 1) + " | ") + caret(finding, source));
        }
        var suggestion = finding.suggestion();
        if (suggestion != null) {
            lines.add("  " + style.bold(suggestion));
        }
        return String.join("\n", lines);
    }

    private String heading(Finding finding) {
        var place = finding.file().isEmpty()
                ? ""
                : "%s:%d:%d: ".formatted(report.path(finding), finding.line(), finding.column());
        var severity = finding.code().severity().word() + " " + finding.code().id();
        var coloured = switch (finding.code().severity()) {
            case ERROR -> style.red(severity);
            case WARNING -> style.yellow(severity);
            case NOTE -> style.faint(severity);
        };
        return place + coloured + " " + finding.message();
    }

    private String caret(Finding finding, String source) {
        var start = Math.min(finding.column() - 1, source.length());
        var length = Math.max(1, Math.min(finding.length(), source.length() - start));
        // Tabs before the caret keep it under its word whatever their width.
        return source.substring(0, start).replaceAll("[^\t]", " ") + style.red("^".repeat(length));
    }
}
