package org.conditionality.norm;

/** What an obligation demands: an outcome, an effort, or keeping from something. */
public enum Strength {
    /** The act itself is owed by its date. */
    RESULT,
    /** Only the effort is owed; an aim missed is overdue, never a breach. */
    BEST_EFFORTS,
    /** Something must not be done; it is never all done. */
    RESTRAINT
}
