package org.conditionality.whatif.counterfactual;

import java.util.List;
import java.util.Optional;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;
import org.conditionality.whatif.condition.ConditionForm;

/** How it is written which label is wanted of an obligation, or not wanted. */
final class GoalForm {

    static final BodyForm FORM = new BodyForm("Goal", "goal");

    static final BodyKey<Given> READING = FORM.add(BodyKey.of(
            "reading",
            ValueKind.as(ValueKind.TEXT),
            "The reading under which it is to be reached; left out, the one that the question asks about."));

    static final BodyKey<Given> OBLIGATION = FORM.add(BodyKey.of("obligation", ValueKind.as(ValueKind.TEXT), "")
            .needed("The goal lacks `obligation`.", "Add `obligation`."));

    static final BodyKey<Optional<String>> LABEL = FORM.add(
            label(
                    "label",
                    "The label that is to be certain, whatever the facts are that stay unknown; or one of `noLonger` and `possible`."));

    static final BodyKey<Boolean> HOLDS = FORM.add(BodyKey.of(
            "holds",
            ValueKind.otherwise(true, ValueKind.FLAG),
            "False if `label` is to be ruled out; true if left out."));

    static final BodyKey<Optional<String>> NO_LONGER = FORM.add(
            label("noLonger", "The label that is to be certain no longer: what stays unknown may leave it possible."));

    static final BodyKey<Optional<String>> POSSIBLE = FORM.add(
            label("possible", "The label that is to be possible: something that stays unknown may keep it away."));

    /** The keys of which a goal has one. */
    static final List<BodyKey<Optional<String>>> LABELS = List.of(LABEL, NO_LONGER, POSSIBLE);

    private GoalForm() {}

    private static BodyKey<Optional<String>> label(String name, String description) {
        return BodyKey.of(name, ConditionForm.LABEL.kind(), description).like("FROZEN");
    }
}
