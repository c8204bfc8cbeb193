package org.conditionality.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A ledger of incidents, kept as counts: for each description, the days on which there was one, and how many there were
 * up to each. A window is counted by two look-ups for each description, whatever its length. Immutable.
 */
public final class Ledger {

    private final String id;
    private final List<Description> descriptions;
    private final int[][] days;
    private final int[][] sums;
    private final SortedMap<String, Integer> provinces;
    private final Optional<Coverage> coverage;
    private final int size;

    Ledger(
            String id,
            List<Description> descriptions,
            int[][] days,
            int[][] sums,
            SortedMap<String, Integer> provinces,
            Optional<Coverage> coverage) {
        this.id = id;
        this.descriptions = List.copyOf(descriptions);
        this.days = days;
        this.sums = sums;
        this.provinces = provinces;
        this.coverage = coverage;
        this.size = Arrays.stream(sums).mapToInt(each -> each[each.length - 1]).sum();
    }

    /** The incidents stated as facts, each by field name: a small ledger without a name, which covers nothing. */
    public static Ledger of(List<Map<String, Object>> facts) {
        var builder = new LedgerBuilder();
        facts.forEach(fact -> builder.add(Incident.of(fact)));
        return builder.build("", Optional.empty());
    }

    public String id() {
        return id;
    }

    /** How many incidents it holds. */
    public int size() {
        return size;
    }

    public Optional<Coverage> coverage() {
        return coverage;
    }

    List<Description> descriptions() {
        return descriptions;
    }

    /** How many incidents of a description, by its number, fall on some days. */
    int count(int description, Days window) {
        return upTo(description, window.to().toEpochDay())
                - upTo(description, window.from().toEpochDay() - 1);
    }

    private int upTo(int description, long day) {
        var clamped = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day));
        var found = Arrays.binarySearch(days[description], clamped);
        var last = found >= 0 ? found : -found - 2;
        return last < 0 ? 0 : sums[description][last];
    }

    /** How many incidents there are in each month, of each kind, in each province and by each recorder. */
    public Counts counts() {
        var months = new TreeMap<String, Integer>();
        var kinds = new TreeMap<String, Integer>();
        var recorders = new TreeMap<String, Integer>();
        for (var i = 0; i < days.length; i++) {
            var description = descriptions.get(i);
            var all = sums[i][sums[i].length - 1];
            kinds.merge(Counts.orUnknown(description.kind()), all, Integer::sum);
            recorders.merge(Counts.orUnknown(description.recordedBy()), all, Integer::sum);
            for (var j = 0; j < days[i].length; j++) {
                months.merge(Counts.month(days[i][j]), sums[i][j] - (j == 0 ? 0 : sums[i][j - 1]), Integer::sum);
            }
        }
        return new Counts(months, kinds, provinces, recorders);
    }
}
