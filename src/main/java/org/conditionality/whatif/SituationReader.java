package org.conditionality.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.evaluation.Question;
import org.conditionality.evaluation.QuestionReader;
import org.conditionality.fact.Field;
import org.conditionality.fact.Given;
import org.conditionality.fact.Nearest;
import org.conditionality.fact.Problem;
import org.conditionality.rule.Library;
import org.conditionality.rule.Pack;
import org.jspecify.annotations.Nullable;

/** Reads what questions with varying facts share: what is fixed, and which fields can vary. */
final class SituationReader {

    private static final String READING = "reading";
    private static final String READINGS = "readings";

    private final Library library;
    private final QuestionReader reader;

    SituationReader(Library library, QuestionReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /** The pack of the agreement asked about; nothing is noted where there is none, for the question notes it. */
    Optional<Pack> pack(Given body) {
        return body.entry("agreement").value() instanceof String id ? library.pack(id) : Optional.empty();
    }

    /**
     * What is fixed; empty where something is wrong, which is added to the problems.
     *
     * @param keys of the body, beside those of a question
     * @param date what stands for the date asked about where that varies; null where it does not
     */
    Optional<Question> question(Given body, List<String> keys, @Nullable Object date, List<Problem> problems) {
        var known = new ArrayList<>(QuestionReader.KEYS);
        known.add(READING);
        known.addAll(keys);
        var question = new LinkedHashMap<String, Object>();
        body.entries("key", known).forEach((key, entry) -> {
            if (QuestionReader.KEYS.contains(key)) {
                question.put(key, entry.value());
            }
        });
        if (date != null) {
            question.put(Dimension.AS_OF, date);
        }
        one(body, question);
        return reader.read(question, body.pointer(), problems);
    }

    /** One reading may be named in place of a list. */
    private static void one(Given body, Map<String, Object> question) {
        var reading = body.entry(READING);
        if (!reading.isNull()) {
            if (question.get(READINGS) == null) {
                reading.text().ifPresent(name -> question.put(READINGS, List.of(name)));
            } else {
                reading.refuse("Both `reading` and `readings` are given.", "Keep `readings`.");
            }
        }
    }

    /**
     * A field that can vary, by its path; empty where it cannot, which is noted.
     *
     * @param path what names the field, where a fault is noted
     * @param facts those of the body, among which it must not be
     */
    static Optional<Field> field(String name, Given path, Given facts, Pack pack) {
        var field = pack.vocabulary().field(name);
        if (field.isEmpty()) {
            path.refuse(
                    "There is no field `%s`.".formatted(name),
                    Nearest.to(name, pack.vocabulary().paths()));
            return field;
        }
        var type = field.get().type();
        if (pack.vocabulary().type(type).orElseThrow().many()) {
            path.refuse("`%s` stands in a list, and cannot vary.".formatted(name), "State `" + type + "` in `facts`.");
            return Optional.empty();
        }
        if (field.get().kind() == Field.Kind.TEXT) {
            path.refuse("`%s` is a text, and cannot vary.".formatted(name), "State it in `facts`.");
            return Optional.empty();
        }
        if (facts.value() instanceof Map<?, ?> types
                && types.get(type) instanceof Map<?, ?> stated
                && stated.get(field.get().name()) != null) {
            path.refuse(
                    "`%s` varies, and is fixed in `facts` too.".formatted(name),
                    "Take it out of `facts`, or out of here.");
            return Optional.empty();
        }
        return field;
    }
}
