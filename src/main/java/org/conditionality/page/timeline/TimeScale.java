package org.conditionality.page.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Where days stand along a time, in hundredths of its length. */
record TimeScale(LocalDate from, LocalDate to) {

    /** How many days there are. */
    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(from, day);
    }

    double place(LocalDate day) {
        return 100.0 * index(day) / days();
    }

    /** The place where a day begins, as an attribute of SVG. */
    String at(LocalDate day) {
        return percent(place(day));
    }

    /** The width from the beginning of one day to the end of another. */
    String width(LocalDate first, LocalDate last) {
        return percent(place(last.plusDays(1)) - place(first));
    }

    private static String percent(double place) {
        return String.format(Locale.ENGLISH, "%.3f%%", place);
    }

    /** A day, or the nearest within. */
    LocalDate within(LocalDate day) {
        return day.isBefore(from) ? from : day.isAfter(to) ? to : day;
    }
}
