package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;

/** Finds conditions that a reading can only find met, or only not met. */
final class OneSidedConditions {

    private OneSidedConditions() {}

    private record Place(FileSource file, RuleSource rule) {}

    /** What is found in the files of one reading. */
    static List<Finding> in(List<FileSource> reading) {
        var values = new TreeMap<String, Set<String>>();
        var first = new TreeMap<String, Place>();
        for (var file : reading) {
            for (var rule : file.rules()) {
                if (rule.made() instanceof Expr.Call call
                        && call.scope() instanceof Expr.Name type
                        && type.name().equals("Condition")
                        && !call.arguments().isEmpty()
                        && call.arguments().get(0) instanceof Expr.Literal id) {
                    values.computeIfAbsent(id.value(), key -> new HashSet<>()).add(call.name());
                    first.putIfAbsent(id.value(), new Place(file, rule));
                }
            }
        }
        var found = new ArrayList<Finding>();
        first.forEach((id, place) -> {
            var of = values.getOrDefault(id, Set.of());
            if (!of.contains("met") || !of.contains("notMet")) {
                found.add(finding(id, place, of.contains("met") ? "NOT_MET" : "MET"));
            }
        });
        return found;
    }

    private static Finding finding(String id, Place place, String missing) {
        return new FileFindings(place.file(), place.rule().name())
                .finding(
                        FindingCode.ONE_SIDED,
                        place.rule().offset(),
                        "rule".length(),
                        "No rule says when `%s` is %s.".formatted(id, missing),
                        "Write a rule that concludes Condition.%s( \"%s\" ) from facts that are stated."
                                .formatted(missing.equals("MET") ? "met" : "notMet", id));
    }
}
