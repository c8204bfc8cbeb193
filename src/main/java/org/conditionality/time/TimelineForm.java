package org.conditionality.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.conditionality.question.QuestionForm;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How a timeline is written. */
public final class TimelineForm {

    public static final BodyForm FORM = new BodyForm("Timeline", "timeline");

    static final BodyKey<Given> AGREEMENT = FORM.add(QuestionForm.ONE_AGREEMENT);
    static final BodyKey<List<Given>> READINGS = FORM.add(QuestionForm.READINGS);

    static final BodyKey<Optional<LocalDate>> FROM = FORM.add(BodyKey.of("from", ValueKind.DAY, "The first day.")
            .needed("The first day of the timeline is missing.", "Add `from`, as in `2020-02-29`."));

    static final BodyKey<Optional<LocalDate>> TO =
            FORM.add(BodyKey.of("to", ValueKind.DAY, "The last day, which counts.")
                    .needed("The last day of the timeline is missing.", "Add `to`, as in `2020-02-29`."));

    static final BodyKey<Given> FACTS = FORM.add(
            QuestionForm.FACTS.saying("What is supposed on the first day, as `/agreements/{agreement}/schema` says."));

    static final BodyKey<List<Given>> EVENTS = FORM.add(BodyKey.of(
            "events",
            ValueKind.list(ValueKind.of(EventForm.FORM)),
            "What happens, in any order; none after the last day."));

    static final BodyKey<Given> SETTINGS = FORM.add(QuestionForm.SETTINGS);

    static final BodyKey<Given> BACKGROUND = FORM.add(QuestionForm.BACKGROUND.saying(
            "The name of a record. On each day the facts and events given replace, or are added to, what it knows."));

    static final BodyKey<Optional<String>> DETAIL =
            FORM.add(QuestionForm.DETAIL.saying("`labels`: a timeline never tells more than labels and values."));

    static {
        FORM.add(QuestionForm.LEDGERS);
        FORM.add(QuestionForm.INCIDENTS);
    }

    private TimelineForm() {}
}
