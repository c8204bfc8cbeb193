package org.conditionality.question;

import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How many questions are written in one body. */
public final class BatchForm {

    public static final BodyForm FORM = new BodyForm("Batch", "batch");

    public static final BodyKey<Given> CASES =
            FORM.add(BodyKey.of("cases", ValueKind.as(ValueKind.list(ValueKind.of(QuestionForm.FORM))), "")
                    .needed());

    private BatchForm() {}
}
