package org.conditionality.norm;

/** When incidents are counted: in the window that ends on the date asked about, or in the same window a year before. */
public enum Period {
    WINDOW,
    YEAR_BEFORE
}
