package org.conditionality.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.conditionality.incident.Evidence;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How a question is written, and what other bodies take over from it. */
public final class QuestionForm {

    public static final BodyForm FORM = new BodyForm("Question", "question");

    /** The agreement of a body that asks about one alone. */
    public static final BodyKey<Given> ONE_AGREEMENT = BodyKey.of(
                    "agreement", ValueKind.as(ValueKind.TEXT), "The agreement asked about.")
            .like("doha-2020")
            .needed();

    /** One reading, for bodies that ask about one agreement alone. */
    public static final BodyKey<Given> READING =
            BodyKey.of("reading", ValueKind.as(ValueKind.TEXT), "One reading, in place of a list.");

    static final BodyKey<Given> AGREEMENT = FORM.add(BodyKey.of(
                    "agreement",
                    ValueKind.either(ValueKind.TEXT, ValueKind.list(ValueKind.TEXT)),
                    "The agreement asked about, a list of agreements, or `*` for all.")
            .like("doha-2020")
            .needed());

    public static final BodyKey<List<Given>> READINGS = FORM.add(
            BodyKey.of("readings", ValueKind.list(ValueKind.TEXT), "The readings asked about; left out, all of them."));

    public static final BodyKey<Optional<LocalDate>> AS_OF = FORM.add(BodyKey.of(
                    "asOf", ValueKind.DAY, "The date asked about. There is no clock.")
            .needed("The date asked about is missing, and there is no clock.", "Add `asOf`, as in `2020-12-01`."));

    public static final BodyKey<Given> FACTS = FORM.add(
            BodyKey.of(
                    "facts",
                    ValueKind.entries(ValueKind.ANYTHING),
                    "What is supposed, as `/agreements/{agreement}/schema` says. What is left out or null is unknown, never false."));

    public static final BodyKey<Given> SETTINGS = FORM.add(BodyKey.of(
            "settings",
            ValueKind.entries(ValueKind.ANYTHING),
            "Settings of the agreement to change for this question: numbers and dates, by name."));

    public static final BodyKey<Given> BACKGROUND = FORM.add(BodyKey.of(
                    "background",
                    ValueKind.as(ValueKind.TEXT),
                    "The name of a record. The facts given replace, or are added to, what it knows on the date asked about.")
            .like("record"));

    public static final BodyKey<List<Given>> LEDGERS = FORM.add(BodyKey.of(
            "ledgers",
            ValueKind.list(ValueKind.TEXT),
            "The ledgers of incidents to count, by id. If several contain an event, the last of them counts."));

    public static final BodyKey<Given> INCIDENTS = FORM.add(BodyKey.of(
            "incidents",
            ValueKind.entries(ValueKind.NUMBER, Evidence.TOLERATED, ValueKind.entries(ValueKind.NUMBER)),
            "How to count incidents: `windowDays`, `reducedBelow` and `increasedAbove`; as numbers in place of the "
                    + "count of the year before, `baseline` and `baselineNearUsAreas`; and in `tolerated`, by the path of a "
                    + "field, how many of the window are tolerated."));

    public static final BodyKey<Optional<String>> DETAIL = FORM.add(BodyKey.of(
            "detail",
            ValueKind.oneOf(List.of("labels")),
            "`labels` asks for labels and values alone, without reasons and advisories."));

    static final BodyKey<Optional<String>> GROUNDS = FORM.add(
            BodyKey.of(
                    "grounds",
                    ValueKind.oneOf(List.of("all")),
                    "`all` asks for up to five grounds of each label and value, in place of the smallest, and for the number of the rest."));

    static final BodyKey<Optional<String>> DECISIVE = FORM.add(BodyKey.of(
            "decisive",
            ValueKind.oneOf(List.of("shares")),
            "`shares` asks, of what is undetermined, for the share of each unknown fact: of all completions of the unknown "
                    + "facts, each class of values counted alike, those in which another value of this fact alone gives "
                    + "another set of labels."));

    private QuestionForm() {}

    /** The form of a body that asks about one agreement, and can have more keys than those of a question. */
    public static BodyForm with(String name) {
        var form = withoutReasons(name);
        form.add(ONE_AGREEMENT);
        form.add(READING);
        form.remove(DECISIVE);
        return form;
    }

    /** The form of a body that can have more keys than those of a question, and is answered without reasons. */
    public static BodyForm withoutReasons(String name) {
        var form = FORM.extended(name);
        form.add(DETAIL.saying("`labels`: the answer never tells more than labels and values."));
        form.add(GROUNDS.saying(
                "`all` changes nothing here: evaluations give grounds, also of the facts of this answer."));
        form.add(DECISIVE.saying("`shares` changes nothing here."));
        return form;
    }
}
