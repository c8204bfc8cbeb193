package org.conditionality.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.conditionality.fact.Field;
import org.conditionality.rule.Pack;
import org.conditionality.rule.RuleFiles;
import org.conditionality.rule.source.Code;
import org.conditionality.rule.source.DrlFiles;
import org.conditionality.rule.source.FileSource;
import org.conditionality.rule.source.Finding;

/** Finds fields of which the rules do not show at which values answers turn, and whose author names none either. */
final class NotFollowed {

    private static final String VOCABULARY = "vocabulary.drl";

    private NotFollowed() {}

    static List<Finding> in(Pack pack, RuleFiles files) {
        var found = new ArrayList<Finding>();
        var text = files.texts().get(VOCABULARY);
        if (text != null) {
            var source = DrlFiles.read(VOCABULARY, text).source();
            for (var path : pack.vocabulary().paths()) {
                var field = pack.vocabulary().field(path).orElseThrow();
                if (field.values().isEmpty() && !isFollowed(pack, path)) {
                    found.addAll(finding(field, pack.agreement().id(), source));
                }
            }
        }
        return found;
    }

    private static boolean isFollowed(Pack pack, String path) {
        return pack.readings().stream()
                .allMatch(reading -> pack.reading(reading).isExact(path));
    }

    private static Collection<Finding> finding(Field field, String agreement, FileSource source) {
        var notes = new Notes(source, null);
        for (var type : source.types()) {
            for (var declared : type.fields()) {
                if (field.type().equals(type.fact()) && field.name().equals(declared.name())) {
                    notes.add(
                            Code.NOT_FOLLOWED,
                            declared.offset(),
                            declared.name().length(),
                            "The rules of %s do more with `%s` than can be followed, so answers that involve it are not exact."
                                    .formatted(agreement, field.path()),
                            "Name the values that matter, as in `@values( \"100, 2500\" )`, or compare it plainly.");
                }
            }
        }
        return notes.all();
    }
}
