package org.conditionality.whatif.condition;

import java.util.List;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.question.QuestionWith;
import org.jspecify.annotations.Nullable;

/** Reads a question of the condition under which a label holds. */
public final class ConditionReader {

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
        var read = QuestionWith.read(body, ConditionForm.FORM, reader);
        var pack = library.pack(read.question().agreement()).orElseThrow();
        var obligation = ConditionForm.OBLIGATION
                .read(read.given())
                .oneOf(pack.agreement().obligations().keySet());
        var label = ConditionForm.LABEL.read(read.given());
        read.check();
        var readings = read.question().readings();
        return new ConditionQuestion(
                read.question(),
                readings.isEmpty() ? List.copyOf(pack.readings()) : readings,
                obligation.orElseThrow(),
                Label.Name.valueOf(label.orElseThrow()));
    }
}
