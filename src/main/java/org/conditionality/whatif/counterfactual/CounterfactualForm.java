package org.conditionality.whatif.counterfactual;

import java.util.List;
import org.conditionality.question.QuestionForm;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How a question of what it would take is written. */
public final class CounterfactualForm {

    public static final BodyForm FORM = QuestionForm.with("Counterfactual");

    private static final int USUAL_CHANGES = 3;
    private static final int MOST_CHANGES = 5;

    static {
        FORM.add(QuestionForm.FACTS.saying("The facts as they are."));
    }

    static final BodyKey<Given> GOAL =
            FORM.add(BodyKey.of("goal", ValueKind.of(GoalForm.FORM), "The goal; or several, as `goals`."));

    static final BodyKey<List<Given>> GOALS =
            FORM.add(BodyKey.of("goals", ValueKind.list(ValueKind.of(GoalForm.FORM)), "Goals to be reached together."));

    static final BodyKey<List<Given>> LOCKED = FORM.add(
            BodyKey.of("locked", ValueKind.list(ValueKind.TEXT), "Fields and fact types that stay as they are."));

    static final BodyKey<List<Given>> UNLOCKED = FORM.add(BodyKey.of(
            "unlocked",
            ValueKind.list(ValueKind.TEXT),
            "Of `signature`, `standing`, `usDecision` and `denunciation`, those that may change."));

    static final BodyKey<Integer> MAX_CHANGES = FORM.add(BodyKey.of(
            "maxChanges",
            ValueKind.otherwise(
                    USUAL_CHANGES,
                    ValueKind.number(
                            1,
                            MOST_CHANGES,
                            "%d changes cannot be looked for.",
                            "Take 1 to %d.".formatted(MOST_CHANGES))),
            "The most changes in one solution; 3 if left out."));

    private CounterfactualForm() {}
}
