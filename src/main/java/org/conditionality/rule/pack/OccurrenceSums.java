package org.conditionality.rule.pack;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.norm.FieldCount;
import org.conditionality.norm.Occurrence;
import org.conditionality.norm.Tally;

/** How many incidents there are of each field, as rules say which are of it. */
final class OccurrenceSums {

    private final Set<Tally> certain = new HashSet<>();
    private final Set<Tally> possible = new HashSet<>();

    private OccurrenceSums() {}

    /**
     * One count for each field.
     *
     * @param fields those for which there is a count though there are no incidents
     * @param tolerated by field; none where nothing is said
     */
    static List<FieldCount> of(
            Collection<Occurrence> occurrences, Collection<String> fields, Map<String, Integer> tolerated) {
        var sums = new TreeMap<String, OccurrenceSums>();
        fields.forEach(field -> sums.put(field, new OccurrenceSums()));
        occurrences.forEach(each -> sums.computeIfAbsent(each.field(), field -> new OccurrenceSums())
                .add(each));
        return sums.entrySet().stream()
                .map(entry -> new FieldCount(
                        entry.getKey(),
                        sum(entry.getValue().certain),
                        sum(entry.getValue().possible),
                        tolerated.getOrDefault(entry.getKey(), 0)))
                .toList();
    }

    private void add(Occurrence occurrence) {
        possible.add(occurrence.tally());
        if (occurrence.certain()) {
            certain.add(occurrence.tally());
        }
    }

    private static int sum(Set<Tally> tallies) {
        return Math.toIntExact(tallies.stream().mapToLong(Tally::current).sum());
    }
}
