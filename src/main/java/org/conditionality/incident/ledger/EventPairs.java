package org.conditionality.incident.ledger;

import java.util.List;

/**
 * The events of a ledger that have an id, by which they are known again in another ledger.
 *
 * @param ids each once
 * @param keys the {@link DatedKey} of the event at the same place in {@code ids}, which numbers these descriptions
 */
@SuppressWarnings("ArrayRecordComponent") // Sixteen bytes for each of a million events; never compared.
public record EventPairs(List<IncidentDescription> descriptions, long[] ids, long[] keys) {

    public EventPairs {
        descriptions = List.copyOf(descriptions);
    }

    public boolean isEmpty() {
        return ids.length == 0;
    }
}
