package org.conditionality.incident.ledger;

import java.util.List;
import org.conditionality.norm.Area;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger is declared to hold in full: every incident in the period, the area and of the kinds.
 *
 * @param provinces where it holds only for some; empty where it holds for the whole area
 * @param recordedBy who declares it
 * @param verified whether the declaration has been verified, so that every reading accepts it
 * @param fatalOnly whether it holds no more than the incidents in which somebody died
 */
public record LedgerCoverage(
        DayRange period,
        Area area,
        List<String> provinces,
        List<String> kinds,
        @Nullable String recordedBy,
        boolean verified,
        boolean fatalOnly) {

    public LedgerCoverage {
        provinces = List.copyOf(provinces);
        kinds = List.copyOf(kinds);
    }

    /** The same of incidents in which somebody died alone. */
    public LedgerCoverage ofFatalOnly() {
        return new LedgerCoverage(period, area, provinces, kinds, recordedBy, verified, true);
    }

    public boolean isAcceptedBy(String believes) {
        return verified || believes.equals(recordedBy);
    }

    /** Whether it holds for all of an area: what is complete for some provinces is not complete for the country. */
    public boolean holdsFor(Area asked, String kind) {
        return provinces.isEmpty() && (area == asked || area == Area.COUNTRY) && kinds.contains(kind);
    }
}
