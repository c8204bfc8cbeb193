package org.conditionality.rule.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.conditionality.text.RefusedFile;

/** Rules that cannot be used. The message names each fault with its file, line and rule, the first cause first. */
public final class RulesFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public RulesFault(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** A single fault of a file, or of none where the path is empty. */
    public static RulesFault of(FindingCode code, String file, String message) {
        return new RulesFault(List.of(Finding.of(code, file, message, null)));
    }

    /** What is wrong with a file of YAML. */
    public static RulesFault of(RefusedFile refused) {
        return new RulesFault(refused.problems().stream()
                .map(problem -> Finding.at(
                        FindingCode.AGREEMENT,
                        problem.file(),
                        problem.line(),
                        null,
                        problem.detail(),
                        problem.suggestion()))
                .toList());
    }

    /** That there is no directory of rules to be found. */
    public static RulesFault noDirectory(String message, String suggestion) {
        return new RulesFault(List.of(Finding.of(FindingCode.DIRECTORY, "", message, suggestion)));
    }

    /** What is wrong, each fault once. */
    public List<Finding> findings() {
        return findings;
    }

    /** One text per fault, each as {@code file:line:column: error CODE rule "name": what is wrong}. */
    public List<String> faults() {
        return findings.stream().map(Finding::toString).toList();
    }
}
