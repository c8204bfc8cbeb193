package org.conditionality.incident.ledger;

import org.jspecify.annotations.Nullable;

/**
 * All that is counted of an incident but its day and province. Incidents of one description are alike.
 *
 * @param perpetrator UNKNOWN where nobody says
 * @param target null where nobody says, as for the rest
 * @param recordedBy the party, or body, that recorded it
 */
public record IncidentDescription(
        String perpetrator,
        @Nullable String target,
        @Nullable String kind,
        @Nullable Boolean nearUsArea,
        @Nullable Boolean onProvincialCapital,
        @Nullable Boolean inDefence,
        @Nullable String recordedBy,
        boolean verified) {

    public static final String UNKNOWN = "UNKNOWN";

    /**
     * Whether a reading counts it: what its own party recorded, and what is verified.
     *
     * @param believes the party of the reading; of no party where it takes only what is agreed
     */
    public boolean isAcceptedBy(String believes) {
        return verified || believes.equals(recordedBy);
    }
}
