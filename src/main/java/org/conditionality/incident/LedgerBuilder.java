package org.conditionality.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes incidents one at a time, keeping eight bytes of each, and turns them into counts. */
final class LedgerBuilder {

    private static final int MOST_PROVINCES = 1000;
    private static final String FURTHER = "further provinces";

    private final Map<Description, Integer> numbers = new HashMap<>();
    private final List<Description> descriptions = new ArrayList<>();
    private final Map<String, Integer> provinces = new HashMap<>();
    private long[] incidents = new long[1024];
    private int size;

    int size() {
        return size;
    }

    void add(Incident incident) {
        if (size == incidents.length) {
            incidents = Arrays.copyOf(incidents, size + (size >> 1));
        }
        var day = (int) incident.date().toEpochDay();
        // Sorted as numbers: by description, then by day.
        incidents[size++] = ((long) number(incident.description()) << Integer.SIZE) + day - Integer.MIN_VALUE;
        count(incident.province());
    }

    private int number(Description description) {
        var number = numbers.get(description);
        if (number == null) {
            number = descriptions.size();
            numbers.put(description, number);
            descriptions.add(description);
        }
        return number;
    }

    private void count(@Nullable String province) {
        var name = Counts.orUnknown(province);
        var known = provinces.size() < MOST_PROVINCES || provinces.containsKey(name);
        provinces.merge(known ? name : FURTHER, 1, Integer::sum);
    }

    Ledger build(String id, Optional<Coverage> coverage) {
        Arrays.sort(incidents, 0, size);
        var days = new int[descriptions.size()][];
        var sums = new int[descriptions.size()][];
        for (var from = 0; from < size; ) {
            var number = (int) (incidents[from] >>> Integer.SIZE);
            var to = from;
            while (to < size && incidents[to] >>> Integer.SIZE == number) {
                to++;
            }
            days[number] = Arrays.stream(incidents, from, to)
                    .mapToInt(LedgerBuilder::day)
                    .distinct()
                    .toArray();
            sums[number] = sums(days[number], from, to);
            from = to;
        }
        return new Ledger(id, descriptions, days, sums, new TreeMap<>(provinces), coverage);
    }

    private int[] sums(int[] days, int from, int to) {
        var sums = new int[days.length];
        var place = 0;
        for (var i = from; i < to; i++) {
            if (day(incidents[i]) != days[place]) {
                place++;
            }
            sums[place] = i - from + 1;
        }
        return sums;
    }

    private static int day(long incident) {
        return (int) incident + Integer.MIN_VALUE;
    }
}
