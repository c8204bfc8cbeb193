package org.conditionality.rule.check;

import java.util.HashSet;
import java.util.List;
import org.conditionality.rule.drl.ConstantNames;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.DrlFile.Declaration;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/** Checks that {@code @titles} names constants of its enum, each once and with words. */
final class TitleCheck {

    private TitleCheck() {}

    /** Adds what is wrong in one file. */
    static void check(DrlFile file, FindingList findings) {
        file.declarations().forEach(type -> type.said("titles").ifPresent(written -> check(type, written, findings)));
    }

    private static void check(Declaration type, Phrase written, FindingList findings) {
        var constants = type.constants().stream().map(Phrase::text).toList();
        var named = new HashSet<String>();
        for (var entry : ConstantNames.entries(written.text())) {
            if (!constants.contains(entry.constant())) {
                add(written, findings, unknown(type, entry.constant()), nearest(entry.constant(), constants));
            } else if (entry.said().isEmpty()) {
                add(
                        written,
                        findings,
                        "`%s` is given no title.".formatted(entry.constant()),
                        "Write it as `%s: some words`, and a semicolon before the next.".formatted(entry.constant()));
            } else if (!named.add(entry.constant())) {
                add(written, findings, "`%s` is given two titles.".formatted(entry.constant()), "Keep one of them.");
            }
        }
    }

    private static String unknown(Declaration type, String constant) {
        return "There is no constant `%s` of `%s`."
                .formatted(constant, type.name().text());
    }

    private static String nearest(String constant, List<String> constants) {
        var nearest = NearestName.to(constant, constants);
        return nearest == null ? "Its constants are " + String.join(", ", constants) + "." : nearest;
    }

    private static void add(Phrase written, FindingList findings, String message, @Nullable String advice) {
        findings.add(FindingCode.TITLES, written.start(), written.end() - written.start(), null, message, advice);
    }
}
