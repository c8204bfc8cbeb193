package org.conditionality.whatif.simulation;

import java.util.List;
import java.util.Optional;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How a table is written that says how likely values of several fields are together. */
final class JointForm {

    static final BodyForm FORM = new BodyForm("Joint", "joint");
    static final BodyForm ROW = new BodyForm("JointRow", "row");

    static final BodyKey<List<Given>> FIELDS =
            FORM.add(BodyKey.of("fields", ValueKind.list(ValueKind.TEXT), "").needed());

    static final BodyKey<List<Given>> TABLE =
            FORM.add(BodyKey.of("table", ValueKind.list(ValueKind.of(ROW)), "").needed());

    static final BodyKey<Given> VALUES = ROW.add(BodyKey.of(
                    "values",
                    ValueKind.as(ValueKind.list(ValueKind.ANYTHING)),
                    "A value for each field, null for unknown.")
            .needed());

    static final BodyKey<Optional<Double>> CHANCE =
            ROW.add(BodyKey.of("chance", ValueKind.CHANCE, "").needed());

    private JointForm() {}
}
