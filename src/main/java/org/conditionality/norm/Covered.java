package org.conditionality.norm;

/**
 * Says that what a reading accepts would hold every incident of a kind, had there been one. Without it, that nothing is
 * recorded proves nothing.
 *
 * @param kind the kind of incident, or ALL
 * @param fatalOnly whether it would hold no more than those in which somebody died
 */
public record Covered(String kind, Area area, Period period, boolean fatalOnly) {

    /** Stands for every kind. */
    public static final String ALL = "ALL";
}
