package org.conditionality.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.rule.Pack;
import org.conditionality.rule.RuleFiles;
import org.conditionality.rule.Unfollowed;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.source.Code;
import org.conditionality.rule.source.DrlFiles;
import org.conditionality.rule.source.FileSource.RuleSource;
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
        var source = DrlFiles.read(path, Objects.requireNonNull(files.texts().get(path)))
                .source();
        var notes = new Notes(source, part.rule().name());
        source.rules().stream()
                .filter(rule -> rule.name().equals(part.rule().name()))
                .map(rule -> place(rule, part.text()))
                .forEach(
                        place -> notes.add(
                                Code.NOT_FOLLOWED,
                                place.start(),
                                place.end() - place.start(),
                                "The analysis cannot follow how this uses %s, so answers that involve it are not exact."
                                        .formatted(words(fields)),
                                "Compare it plainly, or name the values that matter in the vocabulary, as in `@values( \"100, 2500\" )`."));
        return notes.all();
    }

    private static String words(Set<String> fields) {
        return String.join(", ", fields.stream().map(path -> "`" + path + "`").toList());
    }

    private record Place(int start, int end) {}

    /** Where a part stands: a constraint, a pattern by its type, or else the consequence. */
    private static Place place(RuleSource rule, String text) {
        var constraints = rule.patterns().stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(each -> each.text().equals(text))
                .map(each -> new Place(each.offset(), each.offset() + text.length()));
        var patterns = rule.patterns().stream()
                .filter(each -> simple(each.type()).equals(text))
                .map(each ->
                        new Place(each.offset(), each.offset() + each.type().length()));
        return Stream.concat(constraints, patterns).findFirst().orElseGet(() -> consequence(rule));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static Place consequence(RuleSource rule) {
        Expr made = rule.made();
        return made == null ? new Place(rule.offset(), rule.offset() + 1) : new Place(made.start(), made.end());
    }
}
