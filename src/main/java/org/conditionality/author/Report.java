package org.conditionality.author;

import java.util.List;
import java.util.Map;
import org.conditionality.rule.source.Code.Severity;
import org.conditionality.rule.source.Finding;

/**
 * What was found in a directory of rules.
 *
 * @param root what stands in front of each path, so that an editor finds the file; empty, or ending in a slash
 * @param texts the files, by path below the directory
 */
public record Report(String root, Map<String, String> texts, List<Finding> findings) {

    public Report {
        texts = Map.copyOf(texts);
        findings = List.copyOf(findings);
    }

    /** How many findings are of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.code().severity() == severity)
                .count();
    }

    /** Whether nothing keeps the rules from being used. */
    public boolean isUsable() {
        return count(Severity.ERROR) == 0;
    }

    /** Whether there is nothing to mend: no error and no warning. */
    public boolean isClean() {
        return isUsable() && count(Severity.WARNING) == 0;
    }

    /** The path of a finding's file, as an editor finds it. */
    String path(Finding finding) {
        return finding.file().isEmpty() ? root : root + finding.file();
    }

    /** The line a finding is about; empty where it is about none. */
    String line(Finding finding) {
        var lines = texts.getOrDefault(finding.file(), "").split("\n", -1);
        return finding.line() < 1 || finding.line() > lines.length ? "" : lines[finding.line() - 1];
    }

    /** One sentence that counts. */
    public String inWords() {
        if (findings.isEmpty()) {
            var rules = texts.keySet().stream()
                    .filter(path -> path.endsWith(".drl"))
                    .count();
            return "Nothing is wrong in %d files of rules.".formatted(rules);
        }
        return "%s, %s, %s."
                .formatted(
                        counted(Severity.ERROR, "error"),
                        counted(Severity.WARNING, "warning"),
                        counted(Severity.NOTE, "note"));
    }

    private String counted(Severity severity, String word) {
        var count = count(severity);
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
