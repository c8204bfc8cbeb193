package org.conditionality.author.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.rule.files.RuleFiles;

/** What an edit of the rules changes, as Markdown that fits a pull request. */
public final class ImpactReport {

    private static final int LINES_AROUND = 3;

    private final ImpactAnalysis impact;
    private final SortedMap<String, List<String>> before;
    private final SortedMap<String, List<String>> after;

    /** A report on two versions of the rules. */
    public ImpactReport(ImpactAnalysis impact, RuleFiles before, RuleFiles after) {
        this.impact = impact;
        this.before = lines(before);
        this.after = lines(after);
    }

    private static SortedMap<String, List<String>> lines(RuleFiles files) {
        var lines = new TreeMap<String, List<String>>();
        files.texts().forEach((path, text) -> lines.put(path, text.lines().toList()));
        return lines;
    }

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add("## What this edit of the rules changes");
        lines.add("");
        if (impact.isNone()) {
            lines.add(
                    "No label and no condition changes, nor any debtor, clause or other term, in any scenario or under any state of the facts. "
                            + "No advisory changes in a scenario; other facts were not tried for advisories.");
        } else {
            table(lines);
            witnesses(lines);
        }
        if (!impact.inexact().isEmpty()) {
            lines.add("");
            lines.add("Not every state of the facts could be tried for " + String.join(", ", impact.inexact()) + ".");
        }
        diff(lines);
        return String.join("\n", lines);
    }

    private void table(List<String> lines) {
        var rows = new TreeMap<String, Set<String>>();
        impact.scenarios().keySet().forEach(key -> rows.put(key, new TreeSet<>()));
        impact.witnesses()
                .forEach(each -> rows.computeIfAbsent(key(each), key -> new TreeSet<>())
                        .add(each.before() + " → " + each.after()));
        impact.stated()
                .forEach((key, changes) ->
                        rows.computeIfAbsent(key, any -> new TreeSet<>()).addAll(changes));
        lines.add("| agreement / reading / what | scenarios, of %d questions | changes over all facts |"
                .formatted(impact.asked()));
        lines.add("|---|---|---|");
        rows.forEach((key, changes) -> lines.add("| %s | %d | %s |"
                .formatted(key, impact.scenarios().getOrDefault(key, Set.of()).size(), String.join("<br>", changes))));
    }

    private static String key(DifferenceWitness witness) {
        return ImpactAnalysis.key(witness.agreement(), witness.reading(), witness.about());
    }

    /** One for each change; those of later dates are left out. */
    private void witnesses(List<String> lines) {
        if (impact.witnesses().isEmpty()) {
            return;
        }
        var first = new LinkedHashMap<List<Object>, DifferenceWitness>();
        impact.witnesses().forEach(each -> first.putIfAbsent(List.of(key(each), each.before(), each.after()), each));
        lines.add("");
        lines.add("<details><summary>Facts that show each change</summary>");
        lines.add("");
        lines.add("```yaml");
        first.values()
                .forEach(each -> lines.add(each.scenario(
                        "%s under %s".formatted(each.about(), each.reading()),
                        "%s became %s".formatted(each.before(), each.after()))));
        lines.add("```");
        lines.add("</details>");
    }

    private void diff(List<String> lines) {
        if (before.equals(after)) {
            return;
        }
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        lines.add("");
        lines.add("```diff");
        for (var path : paths) {
            var old = before.getOrDefault(path, List.of());
            var patch = DiffUtils.diff(old, after.getOrDefault(path, List.of()));
            lines.addAll(UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path, old, patch, LINES_AROUND));
        }
        lines.add("```");
    }
}
