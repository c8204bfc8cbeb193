package org.conditionality.whatif.condition;

import java.util.List;
import java.util.stream.Stream;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.question.QuestionWith;
import org.jspecify.annotations.Nullable;

/** Reads a question of the condition under which a label holds. */
public final class ConditionReader {

    private static final List<String> KEYS = List.of("obligation", "label");
    private static final List<String> LABELS = Stream.of(Label.Name.values())
            .filter(label -> label != Label.Name.UNDETERMINED)
            .map(Label.Name::name)
            .toList();

    private final Library library;
    private final QuestionReader reader;

    public ConditionReader(Library library, QuestionReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /**
     * The question that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public ConditionQuestion read(@Nullable Object body) {
        var read = QuestionWith.read(body, KEYS, reader);
        var pack = library.pack(read.question().agreement()).orElseThrow();
        KEYS.stream()
                .map(key -> read.given().entry(key))
                .filter(each -> each.isNull())
                .forEach(each -> each.refuse(
                        "It is not said which " + each.name() + " is asked about.", "Add `" + each.name() + "`."));
        var obligation = read.given()
                .entry("obligation")
                .oneOf(pack.agreement().obligations().keySet());
        var label = read.given().entry("label").oneOf(LABELS);
        read.check();
        var readings = read.question().readings();
        return new ConditionQuestion(
                read.question(),
                readings.isEmpty() ? List.copyOf(pack.readings()) : readings,
                obligation.orElseThrow(),
                Label.Name.valueOf(label.orElseThrow()));
    }
}
