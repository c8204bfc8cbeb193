package org.conditionality.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conditionality.incident.ledger.DayRange;
import org.conditionality.incident.ledger.IncidentDescription;
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.incident.ledger.LedgerCoverage;
import org.conditionality.norm.Area;
import org.conditionality.norm.Covered;
import org.conditionality.norm.Period;
import org.conditionality.norm.Tally;
import org.conditionality.norm.Total;

/** What ledgers hold that a reading accepts, counted over a window and the same window a year before. */
public final class IncidentTallies {

    private final List<Ledger> ledgers;
    private final String believes;
    private final DayRange window;
    private final DayRange before;
    private final boolean fatalOnly;

    /**
     * Over some ledgers.
     *
     * @param believes the party whose records the reading counts in addition to what is verified
     */
    public IncidentTallies(List<Ledger> ledgers, String believes, DayRange window) {
        this.ledgers = List.copyOf(ledgers);
        this.believes = believes;
        this.window = window;
        this.before = window.aYearBefore();
        this.fatalOnly = !ledgers.isEmpty() && ledgers.stream().allMatch(Ledger::isFatalOnly);
    }

    /** How many of each description; those of which there are none in either window are left out. */
    public List<Tally> tallies() {
        var counts = new LinkedHashMap<Tally, int[]>();
        for (var ledger : ledgers) {
            for (var i = 0; i < ledger.descriptions().size(); i++) {
                var description = ledger.descriptions().get(i);
                if (description.isAcceptedBy(believes)) {
                    var current = ledger.count(i, window);
                    var earlier = ledger.count(i, before);
                    if (current > 0 || earlier > 0) {
                        var sum = counts.computeIfAbsent(tally(description, 0, 0), key -> new int[2]);
                        sum[0] += current;
                        sum[1] += earlier;
                    }
                }
            }
        }
        var tallies = new ArrayList<Tally>();
        counts.forEach((key, sum) -> tallies.add(new Tally(
                key.perpetrator(),
                key.target(),
                key.kind(),
                key.nearUsArea(),
                key.onProvincialCapital(),
                key.inDefence(),
                sum[0],
                sum[1])));
        return tallies;
    }

    private static Tally tally(IncidentDescription description, int current, int before) {
        return new Tally(
                description.perpetrator(),
                description.target(),
                description.kind(),
                description.nearUsArea(),
                description.onProvincialCapital(),
                description.inDefence(),
                current,
                before);
    }

    /**
     * The totals of one perpetrator, in the country and near US areas.
     *
     * @param baselines a number that replaces the count of the window a year before, by area
     */
    public static List<Total> totals(String perpetrator, List<Tally> tallies, Map<Area, Integer> baselines) {
        var totals = new ArrayList<Total>();
        for (var area : Area.values()) {
            long current = 0;
            long possible = 0;
            long before = 0;
            long possibleBefore = 0;
            for (var tally : tallies) {
                var isHere = area == Area.COUNTRY || Boolean.TRUE.equals(tally.nearUsArea());
                var mayBeHere = isHere || tally.nearUsArea() == null;
                var isTheirs = perpetrator.equals(tally.perpetrator());
                var mayBeTheirs = isTheirs || IncidentDescription.UNKNOWN.equals(tally.perpetrator());
                current += isHere && isTheirs ? tally.current() : 0;
                possible += mayBeHere && mayBeTheirs ? tally.current() : 0;
                before += isHere && isTheirs ? tally.before() : 0;
                possibleBefore += mayBeHere && mayBeTheirs ? tally.before() : 0;
            }
            var baseline = baselines.get(area);
            totals.add(
                    baseline == null
                            ? new Total(perpetrator, area, current, possible, before, possibleBefore)
                            : new Total(perpetrator, area, current, possible, baseline, baseline));
        }
        return totals;
    }

    /** Whether all the ledgers are about incidents in which somebody died, and no others. */
    public boolean isFatalOnly() {
        return fatalOnly;
    }

    /** The ledgers whose coverage is of incidents in which somebody died alone, and counts for nothing beside others. */
    public List<String> coverageSetAside() {
        return ledgers.stream()
                .filter(ledger ->
                        !fatalOnly && ledger.isFatalOnly() && ledger.coverage().isPresent())
                .map(Ledger::id)
                .sorted()
                .toList();
    }

    /** What of the two windows is covered, day by day, by one ledger or another that the reading accepts. */
    public List<Covered> covered(List<String> kinds, Map<Area, Integer> baselines) {
        var covered = new ArrayList<Covered>();
        for (var period : Period.values()) {
            for (var area : Area.values()) {
                var given = period == Period.YEAR_BEFORE && baselines.containsKey(area);
                var some = kinds.stream()
                        .filter(kind -> given || isCovered(period == Period.WINDOW ? window : before, area, kind))
                        .map(kind -> new Covered(kind, area, period, fatalOnly))
                        .toList();
                covered.addAll(some);
                if (some.size() == kinds.size()) {
                    covered.add(new Covered(Covered.ALL, area, period, fatalOnly));
                }
            }
        }
        return covered;
    }

    private boolean isCovered(DayRange days, Area area, String kind) {
        var fitting = ledgers.stream()
                .flatMap(ledger -> ledger.coverage().stream())
                .filter(coverage -> coverage.isAcceptedBy(believes)
                        && coverage.holdsFor(area, kind)
                        && (fatalOnly || !coverage.fatalOnly()))
                .map(LedgerCoverage::period)
                .toList();
        return !fitting.isEmpty()
                && days.from()
                        .datesUntil(days.to().plusDays(1))
                        .allMatch(day -> fitting.stream().anyMatch(period -> period.contains(day)));
    }

    /** How many incidents of the window nobody's reading can count: neither verified nor of any recorder. */
    public long ofNobody() {
        long none = 0;
        for (var ledger : ledgers) {
            for (var i = 0; i < ledger.descriptions().size(); i++) {
                var description = ledger.descriptions().get(i);
                none += !description.verified() && Objects.isNull(description.recordedBy())
                        ? ledger.count(i, window)
                        : 0;
            }
        }
        return none;
    }
}
