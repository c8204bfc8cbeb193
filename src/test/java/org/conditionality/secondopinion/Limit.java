package org.conditionality.secondopinion;

import java.time.LocalDate;

/** What a field is set against: a value, or a day counted back from the date asked about. */
sealed interface Limit {
    long in(long[] world);

    /** Returns the fields it looks at, one bit for each. They are never unknown. */
    default long fields() {
        return 0;
    }

    record Value(long value) implements Limit {
        @Override
        public long in(long[] world) {
            return value;
        }
    }

    /** The value of a slot that is never unknown. */
    record Slot(int slot) implements Limit {
        @Override
        public long in(long[] world) {
            return world[slot];
        }
    }

    record DaysBack(long days) implements Limit {
        @Override
        public long in(long[] world) {
            return world[Proposition.AS_OF] - days;
        }
    }

    /** As many days back as a field says. */
    record SpanBack(int days) implements Limit {
        @Override
        public long in(long[] world) {
            return world[Proposition.AS_OF] - world[days];
        }

        @Override
        public long fields() {
            return 1L << days;
        }
    }

    /** The first day from which so many months reach to the date asked about or past it. */
    record MonthsBack(long months) implements Limit {
        @Override
        public long in(long[] world) {
            var asOf = LocalDate.ofEpochDay(world[Proposition.AS_OF]);
            var day = asOf.minusMonths(months);
            while (day.plusMonths(months).isBefore(asOf)) {
                day = day.plusDays(1);
            }
            return day.toEpochDay();
        }
    }
}
