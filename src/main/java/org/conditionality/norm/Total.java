package org.conditionality.norm;

/**
 * How many incidents of one perpetrator a reading accepts.
 *
 * @param current how many fall in the window that ends on the date asked about
 * @param possible those, and those in the window that may have been this perpetrator's, or in this area
 * @param before how many fall in the window of the same length a year before, or the baseline given instead
 * @param possibleBefore those, and those that may have been, as in the window; the baseline where one is given
 */
public record Total(String perpetrator, Area area, long current, long possible, long before, long possibleBefore) {}
