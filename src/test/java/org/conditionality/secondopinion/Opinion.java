package org.conditionality.secondopinion;

import java.util.Map;

/**
 * What follows from a fact set on a date under one reading.
 *
 * @param obligations a verdict for every obligation of the agreement, also those the reading does not cover
 * @param conditions MET, NOT_MET, PENDING or UNKNOWN for every condition; never WAIVED, which depends on the obligation
 */
public record Opinion(Map<String, TableVerdict> obligations, Map<String, String> conditions) {
    /** Returns the verdict on one obligation; throws IllegalArgumentException if the agreement has none of that name. */
    public TableVerdict on(String obligation) {
        var verdict = obligations.get(obligation);
        if (verdict == null) {
            throw new IllegalArgumentException(
                    "There is no obligation `%s`.\nMaybe one of %s?".formatted(obligation, obligations.keySet()));
        }
        return verdict;
    }
}
