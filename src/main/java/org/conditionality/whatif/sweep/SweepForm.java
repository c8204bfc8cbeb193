package org.conditionality.whatif.sweep;

import java.util.List;
import java.util.Optional;
import org.conditionality.question.QuestionForm;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;
import org.conditionality.whatif.grid.AxisForm;
import org.conditionality.whatif.grid.FilterForm;

/** How a sweep is written. */
public final class SweepForm {

    public static final BodyForm FORM = QuestionForm.with("Sweep");

    static final String NO_AXES = "The grid has no axes.";
    static final String AXES_ADVICE = "Add `axes`, as in `[{\"field\": \"violence.overall\", \"values\": \"*\"}]`.";

    static {
        FORM.add(QuestionForm.AS_OF
                .saying("The date asked about, unless it is an axis.")
                .replaceable());
        FORM.add(QuestionForm.FACTS.saying("The facts that do not vary, as `/agreements/{agreement}/schema` says."));
    }

    static final BodyKey<List<Given>> AXES = FORM.add(BodyKey.of(
                    "axes",
                    ValueKind.list(ValueKind.of(AxisForm.FORM)),
                    "What varies: every combination is a row, the last axis varying fastest.")
            .needed(NO_AXES, AXES_ADVICE));

    static final BodyKey<List<Given>> WHERE = FORM.add(BodyKey.of(
            "where", ValueKind.list(ValueKind.of(FilterForm.FORM)), "What the rows must satisfy, all of it."));

    static final BodyKey<List<Given>> OUTCOMES = FORM.add(
            BodyKey.of("outcomes", ValueKind.list(ValueKind.TEXT), "The obligations wanted; left out, all of them."));

    static final BodyKey<Optional<String>> FORMAT = FORM.add(BodyKey.of(
            "format",
            ValueKind.oneOf(List.of("json", "csv", "ndjson")),
            "How the table is written; left out, as the header `Accept` says."));

    static final BodyKey<Boolean> ESTIMATE_ONLY = FORM.add(
            BodyKey.of("estimateOnly", ValueKind.otherwise(false, ValueKind.FLAG), "Whether only the size is wanted."));

    static final BodyKey<Boolean> JOB = FORM.add(BodyKey.of(
            "job",
            ValueKind.otherwise(false, ValueKind.FLAG),
            "Whether it is to run as a job, as every sweep of more than 100,000 rows does."));

    static final BodyKey<Boolean> REGIONS = FORM.add(BodyKey.of(
            "regions",
            ValueKind.otherwise(false, ValueKind.FLAG),
            "Whether the summary is to say in which regions each label holds, the widest first."));

    private SweepForm() {}
}
