package org.conditionality.whatif.leverage;

import java.util.List;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionForm;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;
import org.conditionality.whatif.condition.ConditionForm;
import org.conditionality.whatif.counterfactual.FactLocks;

/** How a question of who can bring what about is written. */
public final class LeverageForm {

    public static final BodyForm FORM = QuestionForm.with("LeverageQuestion");

    /** The labels looked at where none is named. */
    static final List<Label.Name> USUAL = List.of(Label.Name.TRIGGERED, Label.Name.FROZEN, Label.Name.REVERSIBLE);

    static {
        FORM.add(QuestionForm.FACTS.saying("The facts as they are."));
    }

    static final BodyKey<List<Given>> OBLIGATIONS = FORM.add(BodyKey.of(
            "obligations", ValueKind.list(ValueKind.TEXT), "The obligations looked at; left out, all of them."));

    static final BodyKey<List<Given>> LABELS = FORM.add(BodyKey.of(
            "labels",
            ValueKind.list(ConditionForm.LABEL.kind()),
            "The labels looked at; left out, TRIGGERED, FROZEN and REVERSIBLE."));

    static {
        FORM.add(FactLocks.LOCKED);
    }

    static final BodyKey<List<Given>> UNLOCKED = FORM.add(FactLocks.UNLOCKED.saying(
            "`signature`, if it may change. Lists, such as decisions, stay as they are given."));

    private LeverageForm() {}
}
