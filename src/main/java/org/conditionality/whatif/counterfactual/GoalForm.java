package org.conditionality.whatif.counterfactual;

import java.util.Optional;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;
import org.conditionality.whatif.condition.ConditionForm;

/** How a label is written that is wanted, or not wanted. */
final class GoalForm {

    static final BodyForm FORM = new BodyForm("Goal", "goal");

    static final BodyKey<Given> READING = FORM.add(BodyKey.of(
            "reading",
            ValueKind.as(ValueKind.TEXT),
            "The reading under which it is to be reached; left out, the one that the question asks about."));

    static final BodyKey<Given> OBLIGATION =
            FORM.add(required(BodyKey.of("obligation", ValueKind.as(ValueKind.TEXT), "")));

    static final BodyKey<Optional<String>> LABEL = FORM.add(required(ConditionForm.LABEL));

    static final BodyKey<Boolean> HOLDS = FORM.add(BodyKey.of(
            "holds",
            ValueKind.otherwise(true, ValueKind.FLAG),
            "False if the obligation is not to carry the label; true if left out."));

    private GoalForm() {}

    private static <T> BodyKey<T> required(BodyKey<T> key) {
        return key.needed("The goal lacks `%s`.".formatted(key.name()), "Add `%s`.".formatted(key.name()));
    }
}
