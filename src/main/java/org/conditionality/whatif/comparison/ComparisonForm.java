package org.conditionality.whatif.comparison;

import java.util.List;
import org.conditionality.question.QuestionForm;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How a comparison is written. */
public final class ComparisonForm {

    public static final BodyForm FORM = new BodyForm("Comparison", "comparison");

    private static final int MOST = 50;

    static final BodyKey<Given> BASELINE =
            FORM.add(BodyKey.of("baseline", ValueKind.of(QuestionForm.FORM), "").needed());

    static final BodyKey<List<Given>> VARIANTS = FORM.add(BodyKey.of(
                    "variants",
                    ValueKind.list(
                            ValueKind.entries(ValueKind.ANYTHING),
                            1,
                            MOST,
                            "There are %d variants.",
                            "Give 1 to %d, each a merge patch of the baseline.".formatted(MOST)),
                    "Merge patches of the baseline, each with a `name` if it should have one.")
            .needed());

    private ComparisonForm() {}
}
