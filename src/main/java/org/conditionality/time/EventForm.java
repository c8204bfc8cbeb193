package org.conditionality.time;

import java.time.LocalDate;
import java.util.Optional;
import org.conditionality.fact.ConfidenceLevel;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How an event of a timeline is written. */
final class EventForm {

    static final BodyForm FORM = new BodyForm("TimelineEvent", "event");

    static final BodyKey<Optional<LocalDate>> ON = FORM.add(BodyKey.of("on", ValueKind.DAY, "The day.")
            .needed("The day of the event is missing.", "Add `on`, as in `2020-02-29`."));

    static final BodyKey<Optional<String>> NOTE = FORM.add(BodyKey.of("note", ValueKind.TEXT, ""));

    static final BodyKey<Optional<String>> SOURCE = FORM.add(BodyKey.of("source", ValueKind.TEXT, ""));

    static final BodyKey<Optional<String>> CONFIDENCE = FORM.add(BodyKey.of(
            "confidence",
            ValueKind.oneOf(ConfidenceLevel.words()),
            "How sure it is that it happened; left out, `reported` where there is a source, else `unverified`."));

    static final BodyKey<Given> FACTS = FORM.add(BodyKey.of(
            "facts",
            ValueKind.entries(ValueKind.ANYTHING),
            "A merge patch (RFC 7396) over the facts so far; null makes unknown. Items of a list are added, never "
                    + "replaced."));

    private EventForm() {}
}
