package org.conditionality.incident.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many incidents there are in each province; those past the first thousand provinces count as one. */
final class ProvinceCounts {

    /** The number of no province, which is never counted. */
    static final int NONE = -1;

    private static final int MOST = 1000;
    private static final String FURTHER = "further provinces";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int[] counts = new int[MOST + 1];

    int number(@Nullable String province) {
        var name = IncidentCounts.orUnknown(province);
        var number = numbers.get(name);
        if (number == null) {
            number = names.size() < MOST ? names.size() : numbers.getOrDefault(FURTHER, names.size());
            if (number == names.size()) {
                names.add(names.size() < MOST ? name : FURTHER);
                numbers.put(names.get(number), number);
            }
        }
        return number;
    }

    void add(int number) {
        if (number != NONE) {
            counts[number]++;
        }
    }

    void remove(int number) {
        if (number != NONE) {
            counts[number]--;
        }
    }

    SortedMap<String, Integer> all() {
        var all = new TreeMap<String, Integer>();
        for (var i = 0; i < names.size(); i++) {
            if (counts[i] > 0) {
                all.put(names.get(i), counts[i]);
            }
        }
        return all;
    }
}
