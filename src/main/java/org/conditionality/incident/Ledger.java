package org.conditionality.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A ledger of incidents, kept as counts, with the ids of those that have one. Immutable. */
public final class Ledger {

    private final String id;
    private final DayCounts days;
    private final SortedMap<String, Integer> provinces;
    private final Optional<Coverage> coverage;
    private final Events events;

    Ledger(
            String id,
            DayCounts days,
            SortedMap<String, Integer> provinces,
            Optional<Coverage> coverage,
            Events events) {
        this.id = id;
        this.days = days;
        this.provinces = provinces;
        this.coverage = coverage;
        this.events = events;
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
        return days.size();
    }

    /** How many incidents, and events that only say that they are of another country, it keeps in memory. */
    int kept() {
        return Math.max(size(), events.ids().length);
    }

    public Optional<Coverage> coverage() {
        return coverage;
    }

    DayCounts days() {
        return days;
    }

    Events events() {
        return events;
    }

    List<Description> descriptions() {
        return days.descriptions();
    }

    /** How many incidents of a description, by its number, fall on some days. */
    int count(int description, Days window) {
        return days.in(description, window);
    }

    /** The same without some of its incidents, to be counted beside a ledger that has these. */
    Ledger without(DayCounts some) {
        return new Ledger(id, days.without(some), new TreeMap<>(), coverage, events);
    }

    /** How many incidents there are in each month, of each kind, in each province and by each recorder. */
    public Counts counts() {
        var months = new TreeMap<String, Integer>();
        var kinds = new TreeMap<String, Integer>();
        var recorders = new TreeMap<String, Integer>();
        for (var i = 0; i < days.descriptions().size(); i++) {
            var description = days.descriptions().get(i);
            kinds.merge(Counts.orUnknown(description.kind()), days.all(i), Integer::sum);
            recorders.merge(Counts.orUnknown(description.recordedBy()), days.all(i), Integer::sum);
            for (var j = 0; j < days.days(i).length; j++) {
                months.merge(Counts.month(days.days(i)[j]), days.on(i, j), Integer::sum);
            }
        }
        return new Counts(months, kinds, provinces, recorders);
    }
}
