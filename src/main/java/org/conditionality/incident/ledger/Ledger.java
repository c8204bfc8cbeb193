package org.conditionality.incident.ledger;

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
    private final Optional<LedgerCoverage> coverage;
    private final EventPairs events;
    private final boolean fatalOnly;

    Ledger(
            String id,
            DayCounts days,
            SortedMap<String, Integer> provinces,
            Optional<LedgerCoverage> coverage,
            EventPairs events,
            boolean fatalOnly) {
        this.id = id;
        this.days = days;
        this.provinces = provinces;
        this.coverage = coverage;
        this.events = events;
        this.fatalOnly = fatalOnly;
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
    public int kept() {
        return Math.max(size(), events.ids().length);
    }

    public Optional<LedgerCoverage> coverage() {
        return coverage;
    }

    /** Whether it is about incidents in which somebody died, and no others. */
    public boolean isFatalOnly() {
        return fatalOnly;
    }

    public EventPairs events() {
        return events;
    }

    public List<IncidentDescription> descriptions() {
        return days.descriptions();
    }

    /** How many incidents of a description, by its number, fall on some days. */
    public int count(int description, DayRange window) {
        return days.in(description, window);
    }

    /** The same without some of its incidents, to be counted beside a ledger that has these. */
    public Ledger without(DayCounts some) {
        return new Ledger(id, days.without(some), new TreeMap<>(), coverage, events, fatalOnly);
    }

    /** How many incidents there are in each month, of each kind, in each province and by each recorder. */
    public IncidentCounts counts() {
        var months = new TreeMap<String, Integer>();
        var kinds = new TreeMap<String, Integer>();
        var recorders = new TreeMap<String, Integer>();
        for (var i = 0; i < days.descriptions().size(); i++) {
            var description = days.descriptions().get(i);
            kinds.merge(IncidentCounts.orUnknown(description.kind()), days.all(i), Integer::sum);
            recorders.merge(IncidentCounts.orUnknown(description.recordedBy()), days.all(i), Integer::sum);
            for (var j = 0; j < days.days(i).length; j++) {
                months.merge(IncidentCounts.month(days.days(i)[j]), days.on(i, j), Integer::sum);
            }
        }
        return new IncidentCounts(months, kinds, provinces, recorders);
    }
}
