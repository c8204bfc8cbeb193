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

    static {
        FORM.add(FactLocks.LOCKED);
        FORM.add(FactLocks.UNLOCKED);
    }

    static final BodyKey<List<Given>> BY = FORM.add(
            BodyKey.of(
                    "by",
                    ValueKind.list(ValueKind.oneOf(FactLocks.PARTIES)),
                    "The parties whose facts alone may change, as the vocabulary says who can bring them about; left out, all facts."));

    static final BodyKey<UnknownFacts> UNKNOWNS = FORM.add(BodyKey.of(
            "unknowns",
            ValueKind.oneOf(
                    List.of("counted", "free"),
                    given -> given.oneOf(List.of("counted", "free"))
                            .map(cost -> cost.equals("free") ? UnknownFacts.FREE : UnknownFacts.COUNTED)
                            .orElse(UnknownFacts.COUNTED)),
            "`free`: to settle what is unknown counts as no change, and of several ways to do so one with the fewest facts is "
                    + "given; `counted`, as if left out: it counts as a change."));

    /** The most changes together that are looked for. */
    public static final BodyKey<Integer> MAX_CHANGES = FORM.add(BodyKey.of(
            "maxChanges",
            ValueKind.otherwise(
                    USUAL_CHANGES,
                    ValueKind.number(
                            1,
                            MOST_CHANGES,
                            "%d changes cannot be looked for.",
                            "Take 1 to %d.".formatted(MOST_CHANGES))),
            "The most facts to be changed or stated together; 3 if left out."));

    private CounterfactualForm() {}
}
