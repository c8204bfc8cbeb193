package org.conditionality.web.parameter;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.time.EventRecord;
import org.conditionality.time.RecordedDay;
import org.jspecify.annotations.Nullable;

/** On which day a record is wanted. */
public record RecordParameters(
        @Parameter(description = "The date asked about, from the first day of the record to its last.", required = true)
        @Nullable
        String asOf) {

    /** What a record knows on the day. Throws {@link RefusedInput}. */
    public RecordedDay day(EventRecord record) {
        var problems = new ArrayList<Problem>();
        var given = Given.of(asOf, "asOf", "", problems);
        if (asOf == null) {
            given.refuse("`asOf` is missing.", "Add `?asOf=%s`.".formatted(record.from()));
        }
        var day = given.date();
        if (day.isPresent() && (day.get().isBefore(record.from()) || day.get().isAfter(record.to()))) {
            given.refuse(
                    "The record `%s` knows of the days from %s to %s, not of %s."
                            .formatted(record.name(), record.from(), record.to(), day.get()),
                    "Ask about one of those days.");
        }
        return day.filter(date -> problems.isEmpty())
                .map(date -> RecordedDay.of(record, date))
                .orElseThrow(() -> new RefusedInput(problems));
    }
}
