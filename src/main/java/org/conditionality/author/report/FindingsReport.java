package org.conditionality.author.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingCode.Severity;
import org.conditionality.scenario.read.ScenarioFiles;

/**
 * What was found in a directory of rules.
 *
 * @param root what stands in front of each path, so that an editor finds the file; empty, or ending in a slash
 * @param texts the files, by path below the directory
 */
public record FindingsReport(String root, Map<String, String> texts, List<Finding> findings) {

    private static final String AGREEMENT = "/agreement.yaml";

    public FindingsReport {
        texts = Map.copyOf(texts);
        findings = List.copyOf(findings);
    }

    /**
     * The same, with a note on each agreement about which there is no scenario.
     *
     * @param scenarios the directory of scenarios, which may be missing
     */
    public FindingsReport withUntested(Path scenarios) {
        var agreements = texts.keySet().stream()
                .filter(path -> path.endsWith(AGREEMENT))
                .map(path -> path.substring(0, path.length() - AGREEMENT.length()))
                .toList();
        var all = new ArrayList<>(findings);
        ScenarioFiles.withoutFiles(Optional.of(scenarios), agreements)
                .forEach(agreement -> all.add(Finding.of(
                        FindingCode.NO_SCENARIO,
                        agreement + AGREEMENT,
                        "There is no scenario in `%s`, so nothing about this agreement is tested."
                                .formatted(scenarios.resolve(agreement)),
                        "Write one before its rules are relied on.")));
        return new FindingsReport(root, texts, all);
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
    String inWords() {
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
