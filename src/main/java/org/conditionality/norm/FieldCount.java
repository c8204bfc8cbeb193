package org.conditionality.norm;

/**
 * How many incidents of the window are what a field speaks of. There is one for each field that rules derive, or of which
 * they name an {@link Occurrence}.
 *
 * @param field the field, as {@code type.field}
 * @param certain how many are
 * @param possible those, and those that may be
 * @param tolerated how many are tolerated
 */
public record FieldCount(String field, int certain, int possible, int tolerated) {}
