package org.conditionality.author.report;

import java.util.stream.Collectors;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode.Severity;

/** A report as the annotations that GitHub shows beside the lines of a pull request. */
public final class GithubReport {

    private final FindingsReport report;

    public GithubReport(FindingsReport report) {
        this.report = report;
    }

    @Override
    public String toString() {
        return report.findings().stream().map(this::annotation).collect(Collectors.joining("\n"));
    }

    private String annotation(Finding finding) {
        var severity = finding.code().severity() == Severity.NOTE
                ? "notice"
                : finding.code().severity().word();
        var place = finding.file().isEmpty()
                ? ""
                : "file=%s,line=%d,col=%d,".formatted(property(report.path(finding)), finding.line(), finding.column());
        var suggestion = finding.suggestion();
        var message = finding.message() + (suggestion == null ? "" : "\n" + suggestion);
        return "::%s %stitle=%s::%s".formatted(severity, place, property(title(finding)), data(message));
    }

    private static String title(Finding finding) {
        return finding.rule() == null ? finding.code().id() : finding.code().id() + " " + finding.rule();
    }

    /** Annotations are lines of their own syntax, which escapes as URLs do. */
    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
