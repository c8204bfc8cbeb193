package org.conditionality.time;

import java.time.LocalDate;
import org.conditionality.fact.ConfidenceLevel;
import org.conditionality.fact.FactPatch;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a day, and what it changes of the facts from that day on.
 *
 * @param confidence how sure it is that it happened
 * @param pointer where it stands in the input, as a JSON pointer
 */
public record TimelineEvent(
        LocalDate on,
        @Nullable String note,
        @Nullable String source,
        ConfidenceLevel confidence,
        FactPatch change,
        String pointer) {

    /** The day and the note, to speak of it. */
    String inWords() {
        return "the event of " + on + (note == null ? "" : " (" + note + ")");
    }
}
