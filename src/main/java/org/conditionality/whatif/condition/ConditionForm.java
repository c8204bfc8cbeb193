package org.conditionality.whatif.condition;

import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionForm;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How a question of the condition for a label is written. */
public final class ConditionForm {

    public static final BodyForm FORM = QuestionForm.with("ConditionQuestion");

    static {
        FORM.add(QuestionForm.FACTS.saying("The facts that are fixed; all others are open."));
    }

    static final BodyKey<Given> OBLIGATION =
            FORM.add(required(BodyKey.of("obligation", ValueKind.as(ValueKind.TEXT), "")));

    /** A label that can be asked for. */
    public static final BodyKey<Optional<String>> LABEL = FORM.add(required(BodyKey.of(
                    "label",
                    ValueKind.oneOf(Stream.of(Label.Name.values())
                            .filter(label -> label != Label.Name.UNDETERMINED)
                            .map(Label.Name::name)
                            .toList()),
                    "")
            .like("FROZEN")));

    private ConditionForm() {}

    private static <T> BodyKey<T> required(BodyKey<T> key) {
        return key.needed(
                "It is not said which %s is asked about.".formatted(key.name()), "Add `%s`.".formatted(key.name()));
    }
}
