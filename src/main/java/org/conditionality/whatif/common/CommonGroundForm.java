package org.conditionality.whatif.common;

import java.util.List;
import java.util.Optional;
import org.conditionality.question.QuestionForm;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;
import org.conditionality.whatif.condition.ConditionForm;

/** How a question of common ground is written. */
public final class CommonGroundForm {

    public static final BodyForm FORM = QuestionForm.FORM.extended("CommonGroundQuestion");

    private static final int USUAL_CHANGES = 3;
    private static final int MOST_CHANGES = 5;

    static {
        FORM.add(QuestionForm.FACTS.saying(
                "The facts that are fixed for the conditions, and from which changes start; all others are open."));
    }

    static final BodyKey<Given> OBLIGATION = FORM.add(BodyKey.of(
                    "obligation", ValueKind.as(ValueKind.TEXT), "The obligation of the one agreement; or a `matter`.")
            .like("un-endorsement"));

    static final BodyKey<Given> MATTER = FORM.add(BodyKey.of(
            "matter",
            ValueKind.as(ValueKind.TEXT),
            "What obligations of one agreement or of several are about, as their `matters` say."));

    static final BodyKey<Optional<String>> LABEL = FORM.add(BodyKey.of(
                    "label",
                    ConditionForm.LABEL.kind(),
                    "The label that all are to give; left out, any set of labels that all give alike.")
            .like("FROZEN"));

    static final BodyKey<List<Given>> LOCKED = FORM.add(
            BodyKey.of("locked", ValueKind.list(ValueKind.TEXT), "Fields and fact types that stay as they are."));

    static final BodyKey<List<Given>> UNLOCKED =
            FORM.add(BodyKey.of("unlocked", ValueKind.list(ValueKind.TEXT), "`signature`, where it may change."));

    static final BodyKey<Integer> MAX_CHANGES = FORM.add(BodyKey.of(
            "maxChanges",
            ValueKind.otherwise(
                    USUAL_CHANGES,
                    ValueKind.number(
                            1,
                            MOST_CHANGES,
                            "%d changes cannot be looked for.",
                            "Take 1 to %d.".formatted(MOST_CHANGES))),
            "The most facts to be changed or stated; 3 if left out."));

    private CommonGroundForm() {}
}
