package org.conditionality.question.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether days with slashes, as {@code 2/29/2020}, begin with the month; only a whole table can show it. */
enum DayOrder {
    MONTH_FIRST,
    DAY_FIRST,

    /** No day of the table shows it, or some show the one and some the other. */
    OPEN;

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int MONTHS = 12;

    /** What some texts show, of which any may be a day. */
    static DayOrder of(Collection<String> texts) {
        var isMonthFirst = false;
        var isDayFirst = false;
        for (var text : texts) {
            var day = SLASHED.matcher(text);
            if (day.matches()) {
                isDayFirst |= Integer.parseInt(day.group(1)) > MONTHS;
                isMonthFirst |= Integer.parseInt(day.group(2)) > MONTHS;
            }
        }
        return isMonthFirst == isDayFirst ? OPEN : isMonthFirst ? MONTH_FIRST : DAY_FIRST;
    }

    /** Whether a text is a day with slashes. */
    static boolean isSlashed(String text) {
        return SLASHED.matcher(text).matches();
    }

    /** A day with slashes; empty where the calendar has none, or the order is open. */
    Optional<LocalDate> day(String text) {
        var parts = SLASHED.matcher(text);
        return this == OPEN || !parts.matches()
                ? Optional.empty()
                : day(
                        parts.group(3),
                        parts.group(this == MONTH_FIRST ? 1 : 2),
                        parts.group(this == MONTH_FIRST ? 2 : 1));
    }

    static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
