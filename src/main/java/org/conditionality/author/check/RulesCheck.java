package org.conditionality.author.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.conditionality.author.report.FindingsReport;
import org.conditionality.rule.check.DrlFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.RulesProject;

/** Finds what is wrong with a directory of rules: what keeps them from being used, and what is rarely meant. */
public final class RulesCheck {

    private RulesCheck() {}

    /** Everything that is wrong with the directory given, or {@code rules/} in the working directory, or the jar's copy. */
    public static FindingsReport of(Optional<Path> rules) {
        return of(rules, text -> {});
    }

    /**
     * The same, for somebody who waits.
     *
     * @param progress receives in a few words what is examined next
     */
    public static FindingsReport of(Optional<Path> rules, Consumer<String> progress) {
        var root = rules.map(path -> path + "/").orElse("rules/");
        Map<String, String> texts = Map.of();
        try {
            var bench = RulesProject.of(rules);
            texts = bench.files().texts();
            var faults = bench.faults(progress);
            return new FindingsReport(root, texts, faults.isEmpty() ? warnings(bench, progress) : faults);
        } catch (RulesFault fault) {
            return new FindingsReport(root, texts, fault.findings());
        }
    }

    /** What is found in rules that can be used; kept until they change. */
    private static List<Finding> warnings(RulesProject bench, Consumer<String> progress) {
        return bench.remembered("", () -> {
            var found = new LinkedHashSet<Finding>(Lint.of(bench.files()));
            for (var agreement : bench.agreements()) {
                progress.accept("Trying " + agreement + " on every state of the facts …");
                found.addAll(bench.remembered(agreement, () -> examined(bench, agreement)));
            }
            return switchedOff(bench, found);
        });
    }

    private static List<Finding> examined(RulesProject bench, String agreement) {
        var pack = bench.pack(agreement);
        var found = new ArrayList<>(GapSearch.of(pack));
        found.addAll(NotFollowedFindings.in(pack, bench.files()));
        found.addAll(UncitedClauses.in(pack, bench.files()));
        found.addAll(SameTitles.in(pack.agreement(), bench.files()));
        return found;
    }

    private static List<Finding> switchedOff(RulesProject bench, Collection<Finding> found) {
        var byFile = found.stream().collect(Collectors.groupingBy(Finding::file));
        var left = new ArrayList<Finding>();
        bench.files().texts().forEach((path, text) -> {
            var own = byFile.getOrDefault(path, List.of());
            left.addAll(
                    path.endsWith(".drl")
                            ? Suppressions.apply(DrlFiles.read(path, text).source(), own)
                            : own);
        });
        return left.stream().sorted(Finding.BY_PLACE).toList();
    }
}
