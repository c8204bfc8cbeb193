package org.conditionality.norm;

/** Who owes, or is owed, an obligation. */
public enum Party {
    US,
    TALIBAN,
    KABUL
}
