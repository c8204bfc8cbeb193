package org.conditionality.norm;

/**
 * What a party says a field's value is, whatever the reading makes of it.
 *
 * @param field the field, as {@code type.field}
 * @param claimant us, taliban, kabul or un
 * @param value the value claimed, written as in JSON
 */
public record Claim(String field, String claimant, String value) {}
