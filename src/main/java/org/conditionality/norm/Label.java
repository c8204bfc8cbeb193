package org.conditionality.norm;

/** One of the labels that together describe an obligation on the date asked about. */
public record Label(String obligation, Name name) implements Conclusion {

    /** The labels. Which of them can stand together is what {@code lifecycle.drl} says, as {@link #FROZEN} and {@link #REVERSIBLE} can. */
    public enum Name {
        /** Alone: not arisen. */
        NOT_TRIGGERED,
        /** Arisen, not all done, and not withheld. */
        TRIGGERED,
        /** What is left may be withheld. */
        FROZEN,
        /** What is done may be undone. */
        REVERSIBLE,
        /** A condition failed after part or all was done, and it cannot be undone, or not by right. */
        IRREVERSIBLE,
        /** All done. */
        PERFORMED,
        /** Due past its date. */
        OVERDUE,
        /** The debtor's own failure. */
        BREACHED,
        /** A decision to undo what was done stands. */
        REVERSED,
        /** Alone: this reading has no such obligation. */
        NOT_COVERED,
        /** Alone: unknown facts leave more than one set of labels possible. Never concluded by a rule. */
        UNDETERMINED
    }
}
