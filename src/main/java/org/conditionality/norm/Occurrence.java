package org.conditionality.norm;

/**
 * Says that incidents of one description are, or may be, what a field speaks of. How many there are is then counted.
 *
 * @param field the field, as {@code type.field}
 * @param certain whether they are; otherwise they may be
 */
public record Occurrence(String field, Tally tally, boolean certain) implements Conclusion {

    /** Incidents that are what the field speaks of. */
    public static Occurrence of(String field, Tally tally) {
        return new Occurrence(field, tally, true);
    }

    /** Incidents that may be, for something of them is not known. Those that are may be named here too. */
    public static Occurrence perhaps(String field, Tally tally) {
        return new Occurrence(field, tally, false);
    }
}
