package org.conditionality.whatif.sweep;

import org.jspecify.annotations.Nullable;

/**
 * How far a sweep that runs as a job has come.
 *
 * @param rows of the whole table
 * @param written how many of them are written
 * @param problem why it failed; null where it did not
 * @param answer without the table, once that is written
 */
public record SweepProgress(
        String id,
        State state,
        long rows,
        long written,
        @Nullable String problem,
        @Nullable SweepAnswer answer) {

    /** What becomes of a job, in this order. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
