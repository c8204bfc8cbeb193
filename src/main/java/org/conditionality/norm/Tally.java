package org.conditionality.norm;

import org.jspecify.annotations.Nullable;

/**
 * How many incidents of one description a reading accepts. Java counts, rules conclude.
 *
 * @param perpetrator who carried them out; UNKNOWN where nobody says
 * @param target whom they were aimed at; null where nobody says, as for the rest
 * @param current how many fall in the window that ends on the date asked about
 * @param before how many fall in the window of the same length a year before
 */
public record Tally(
        String perpetrator,
        @Nullable String target,
        @Nullable String kind,
        @Nullable Boolean nearUsArea,
        @Nullable Boolean onProvincialCapital,
        @Nullable Boolean inDefence,
        int current,
        int before) {}
