package org.conditionality.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.Pack;
import org.conditionality.rule.RuleFiles;
import org.conditionality.rule.Unfollowed;
import org.conditionality.rule.source.Code;
import org.conditionality.rule.source.DrlFiles;
import org.conditionality.rule.source.Finding;

/** Finds the places in rules that cannot be followed, where the author does not name the values that matter either. */
final class NotFollowed {

    private NotFollowed() {}

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

    private static Collection<Finding> findings(Unfollowed part, Set<String> fields, RuleFiles files) {
        var path = part.rule().file();
        var text = Objects.requireNonNull(files.texts().get(path));
        var notes = new Notes(DrlFiles.read(path, text).source(), part.rule().name());
        notes.add(
                Code.NOT_FOLLOWED,
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
