package org.conditionality.incident.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many incidents of each description there are by day: the days on which there was one, and how many there were up to
 * each. A window is counted by two look-ups for each description, whatever its length. Immutable; holds no description of
 * which there is nothing.
 */
public final class DayCounts {

    private final List<IncidentDescription> descriptions;
    private final int[][] days;
    private final int[][] sums;
    private final int size;

    private DayCounts(List<IncidentDescription> descriptions, int[][] days, int[][] sums) {
        this.descriptions = List.copyOf(descriptions);
        this.days = days;
        this.sums = sums;
        this.size = Arrays.stream(sums).mapToInt(each -> each[each.length - 1]).sum();
    }

    /**
     * Counts incidents.
     *
     * @param descriptions by number
     * @param keys one {@link DatedKey} for each incident, which are sorted here
     */
    public static DayCounts of(List<IncidentDescription> descriptions, long[] keys) {
        Arrays.sort(keys);
        var some = new ArrayList<IncidentDescription>();
        var days = new ArrayList<int[]>();
        var sums = new ArrayList<int[]>();
        for (var from = 0; from < keys.length && keys[from] != DatedKey.ELSEWHERE; ) {
            var number = DatedKey.description(keys[from]);
            var to = from;
            while (to < keys.length && DatedKey.description(keys[to]) == number) {
                to++;
            }
            var dates = Arrays.stream(keys, from, to)
                    .mapToInt(DatedKey::epochDay)
                    .distinct()
                    .toArray();
            some.add(descriptions.get(number));
            days.add(dates);
            sums.add(sums(keys, from, to, dates));
            from = to;
        }
        return new DayCounts(some, days.toArray(int[][]::new), sums.toArray(int[][]::new));
    }

    private static int[] sums(long[] keys, int from, int to, int[] days) {
        var sums = new int[days.length];
        var place = 0;
        for (var i = from; i < to; i++) {
            if (DatedKey.epochDay(keys[i]) != days[place]) {
                place++;
            }
            sums[place] = i - from + 1;
        }
        return sums;
    }

    /** These counts less those of incidents that are all among them. */
    DayCounts without(DayCounts less) {
        var some = new ArrayList<IncidentDescription>();
        var left = new ArrayList<int[]>();
        var sums = new ArrayList<int[]>();
        for (var i = 0; i < days.length; i++) {
            var other = less.descriptions.indexOf(descriptions.get(i));
            var kept = new int[days[i].length];
            var keptSums = new int[days[i].length];
            var length = 0;
            var sum = 0;
            for (var j = 0; j < days[i].length; j++) {
                var day = days[i][j];
                var count = on(i, j) - (other < 0 ? 0 : less.upTo(other, day) - less.upTo(other, day - 1L));
                if (count > 0) {
                    sum += count;
                    kept[length] = day;
                    keptSums[length++] = sum;
                }
            }
            if (length > 0) {
                some.add(descriptions.get(i));
                left.add(Arrays.copyOf(kept, length));
                sums.add(Arrays.copyOf(keptSums, length));
            }
        }
        return new DayCounts(some, left.toArray(int[][]::new), sums.toArray(int[][]::new));
    }

    List<IncidentDescription> descriptions() {
        return descriptions;
    }

    /** How many incidents there are. */
    int size() {
        return size;
    }

    /** How many incidents of a description, by its number, there are. */
    int all(int description) {
        return sums[description][sums[description].length - 1];
    }

    /** How many incidents of a description, by its number, fall on some days. */
    int in(int description, DayRange window) {
        return upTo(description, window.to().toEpochDay())
                - upTo(description, window.from().toEpochDay() - 1);
    }

    private int upTo(int description, long day) {
        var clamped = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day));
        var found = Arrays.binarySearch(days[description], clamped);
        var last = found >= 0 ? found : -found - 2;
        return last < 0 ? 0 : sums[description][last];
    }

    /** The days on which there was an incident of a description, by its number. */
    int[] days(int description) {
        return days[description];
    }

    /** How many incidents of a description there are on the day at a place in {@link #days}. */
    int on(int description, int place) {
        return sums[description][place] - (place == 0 ? 0 : sums[description][place - 1]);
    }
}
