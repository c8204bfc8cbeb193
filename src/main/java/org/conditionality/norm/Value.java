package org.conditionality.norm;

/** The value of a condition. Rules conclude the first three; a waiver and missing facts give the others. */
public enum Value {
    MET,
    NOT_MET,
    /** Not due to be met so far: it breaks nothing, and lets nothing arise. */
    PENDING,
    /** Counts as met, by a decision of the debtor. */
    WAIVED,
    /** The facts given leave more than one value possible. */
    UNKNOWN
}
