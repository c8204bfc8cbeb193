package org.conditionality.incident.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How many incidents a ledger holds, by month (yyyy-MM), kind, province and recorder; `unknown` where none is stated. */
public record IncidentCounts(
        SortedMap<String, Integer> byMonth,
        SortedMap<String, Integer> byKind,
        SortedMap<String, Integer> byProvince,
        SortedMap<String, Integer> byRecorder) {

    static String orUnknown(@Nullable String value) {
        return Objects.requireNonNullElse(value, "unknown");
    }

    static String month(int epochDay) {
        return YearMonth.from(LocalDate.ofEpochDay(epochDay)).toString();
    }
}
