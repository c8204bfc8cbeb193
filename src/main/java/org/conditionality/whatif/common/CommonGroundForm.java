package org.conditionality.whatif.common;

import java.util.Optional;
import org.conditionality.question.QuestionForm;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;
import org.conditionality.whatif.condition.ConditionForm;
import org.conditionality.whatif.counterfactual.CounterfactualForm;
import org.conditionality.whatif.counterfactual.FactLocks;

/** How a question of common ground is written. */
public final class CommonGroundForm {

    public static final BodyForm FORM = QuestionForm.withoutReasons("CommonGroundQuestion");

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

    static final BodyKey<Integer> MAX_CHANGES = CounterfactualForm.MAX_CHANGES;

    static {
        FORM.add(FactLocks.LOCKED);
        FORM.add(FactLocks.UNLOCKED);
        FORM.add(MAX_CHANGES);
    }

    private CommonGroundForm() {}
}
