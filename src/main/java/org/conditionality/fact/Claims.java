package org.conditionality.fact;

import java.util.SortedMap;
import java.util.TreeMap;

/** What each party says a field's value is. A claim stands in the place of a value, and each reading resolves it. */
public record Claims(SortedMap<String, Object> byParty) {

    public Claims {
        byParty = new TreeMap<>(byParty);
    }
}
