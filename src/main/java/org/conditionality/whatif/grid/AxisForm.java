package org.conditionality.whatif.grid;

import java.util.Optional;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How an axis of a grid is written. */
public final class AxisForm {

    public static final BodyForm FORM = new BodyForm("SweepAxis", "axis");

    public static final BodyKey<Optional<String>> FIELD =
            FORM.add(BodyKey.of("field", ValueKind.TEXT, "The field that varies, or `asOf`.")
                    .like("forceLevel.usTroops")
                    .needed("The axis has no `field`.", "Add `field`, as in `violence.overall`."));

    static final BodyKey<Given> VALUES = FORM.add(BodyKey.of(
            "values",
            ValueKind.ANYTHING,
            "A list of values, null for unknown, or `*`: one value from each range that no rule distinguishes."));

    static final BodyKey<Given> FROM = FORM.add(
            BodyKey.of("from", ValueKind.ANYTHING, "In place of values: the first of a range of numbers or dates."));

    static final BodyKey<Given> TO =
            FORM.add(BodyKey.of("to", ValueKind.ANYTHING, "The last of the range, which counts."));

    static final BodyKey<Given> STEP = FORM.add(BodyKey.of(
            "step",
            ValueKind.as(ValueKind.NUMBER),
            "The distance from one value of the range to the next, for dates in days; 1 if left out."));

    private AxisForm() {}
}
