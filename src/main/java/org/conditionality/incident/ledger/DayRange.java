package org.conditionality.incident.ledger;

import java.time.LocalDate;

/** Some days on end, the first and the last among them. */
public record DayRange(LocalDate from, LocalDate to) {

    public DayRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " lies before " + from + ".");
        }
    }

    /** The window of a length that ends on a day. */
    public static DayRange endingOn(LocalDate last, int length) {
        return new DayRange(last.minusDays(length - 1L), last);
    }

    /** As many days, ending a year before. */
    public DayRange aYearBefore() {
        var length = to.toEpochDay() - from.toEpochDay() + 1;
        return endingOn(to.minusYears(1), (int) length);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
