package org.conditionality.author.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.RuleInfo;

/** Finds clauses of an agreement that nothing cites, and of which nobody says what is left out. */
final class UncitedClauses {

    private UncitedClauses() {}

    static List<Finding> in(Pack pack, RuleFiles files) {
        var agreement = pack.agreement();
        var cited = cited(pack);
        var path = agreement.id() + "/" + RuleFiles.AGREEMENT;
        var lines = files.texts().getOrDefault(path, "").lines().toList();
        return agreement.clauses().keySet().stream()
                .filter(clause -> !cited.contains(clause))
                .map(clause -> uncited(path, lines, clause))
                .toList();
    }

    private static Set<String> cited(Pack pack) {
        var agreement = pack.agreement();
        var cited = new HashSet<String>();
        for (var reading : pack.readings()) {
            pack.reading(reading).rules().stream()
                    .map(RuleInfo::clause)
                    .filter(Objects::nonNull)
                    .forEach(cited::add);
        }
        Stream.of(
                        agreement.settings().values().stream().map(Agreement.SettingSpec::clause),
                        agreement.silences().stream().map(Agreement.Silence::clause),
                        agreement.leftOut().stream().map(Agreement.LeftOut::clause))
                .flatMap(clauses -> clauses)
                .filter(Objects::nonNull)
                .forEach(cited::add);
        return cited;
    }

    private static Finding uncited(String path, List<String> lines, String clause) {
        int listed = lines.indexOf("clauses:");
        int line = listed;
        while (line + 1 < lines.size()
                && !lines.get(line).strip().replace("\"", "").startsWith(clause + ":")) {
            line++;
        }
        return new Finding(
                FindingCode.UNCITED_CLAUSE,
                path,
                line + 1,
                1 + lines.get(line).length() - lines.get(line).stripLeading().length(),
                clause.length(),
                null,
                "No rule, setting or `notCovered` cites the clause `%s`.".formatted(clause),
                "Cite it in the rule that encodes it, or say under `leftOut` what is left out of it, why, and what you chose.");
    }
}
