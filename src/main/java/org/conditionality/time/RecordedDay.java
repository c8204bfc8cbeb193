package org.conditionality.time;

import java.time.LocalDate;
import java.util.List;
import org.conditionality.fact.ConfidenceLevel;
import org.conditionality.fact.FactSet;
import org.jspecify.annotations.Nullable;

/**
 * What a record knows on one day, and since when.
 *
 * @param known the same as a fact set
 * @param facts by path; those too of which the record says that they are no longer known
 */
public record RecordedDay(EventRecord record, LocalDate asOf, FactSet known, List<RecordedFact> facts) {

    public RecordedDay {
        facts = List.copyOf(facts);
    }

    /** What a record knows on a day that it covers. */
    public static RecordedDay of(EventRecord record, LocalDate asOf) {
        return new RecordedFacts(record, asOf).day();
    }

    /**
     * A field, or one item of a list.
     *
     * @param path as in {@code violence.overall} or {@code usDecision[0]}
     * @param value of an item, its fields; null where parties claim one each, or where it is no longer known
     * @param claims what parties claim, by party; empty where there is a value or nothing is known
     * @param told how it came to be so
     */
    public record RecordedFact(String path, @Nullable Object value, List<RecordedClaim> claims, Told told) {

        public RecordedFact {
            claims = List.copyOf(claims);
        }
    }

    /** What one party claims, and how it came to do so. */
    public record RecordedClaim(String claimant, Object value, Told told) {}

    /**
     * From where something is known.
     *
     * @param since the day from which it has been so without a break
     * @param confidence how sure it is
     * @param note what happened on that day; null for what the record begins with
     */
    public record Told(
            LocalDate since,
            ConfidenceLevel confidence,
            @Nullable String note,
            @Nullable String source) {}
}
