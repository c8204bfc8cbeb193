package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.analysis.UnfollowedFields;
import org.conditionality.rule.check.DrlFiles;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.pack.Pack;

/** Finds the places in rules that cannot be followed, where the author does not name the values that matter either. */
final class NotFollowedFindings {

    private NotFollowedFindings() {}

    static List<Finding> in(Pack pack, RuleFiles files) {
        var found = new ArrayList<Finding>();
        for (var reading : pack.readings()) {
            for (var part : pack.reading(reading).unfollowed()) {
                var fields = new TreeSet<>(part.fields());
                fields.removeIf(path ->
                        !pack.vocabulary().field(path).orElseThrow().values().isEmpty());
                if (!fields.isEmpty()) {
                    found.addAll(findings(part, fields, files));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static Collection<Finding> findings(UnfollowedFields part, Set<String> fields, RuleFiles files) {
        var path = part.rule().file();
        var text = Objects.requireNonNull(files.texts().get(path));
        var notes =
                new FileFindings(DrlFiles.read(path, text).source(), part.rule().name());
        notes.add(
                FindingCode.NOT_FOLLOWED,
                part.start(),
                part.end() - part.start(),
                "The analysis cannot follow how this uses %s, so answers that involve it are not exact."
                        .formatted(words(fields)),
                "Compare it plainly, or name the values that matter in the vocabulary, as in `@values( \"100, 2500\" )`.");
        return notes.all();
    }

    private static String words(Set<String> fields) {
        return String.join(", ", fields.stream().map(path -> "`" + path + "`").toList());
    }
}
