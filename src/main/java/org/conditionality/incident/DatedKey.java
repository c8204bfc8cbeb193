package org.conditionality.incident;

/** A description, by its number in a ledger, and a day in one number. Sorts by description, then by day. */
final class DatedKey {

    /** An event of another country, which is not counted. Sorts after all others. */
    static final long ELSEWHERE = Long.MAX_VALUE;

    private DatedKey() {}

    static long of(int description, int epochDay) {
        return ((long) description << Integer.SIZE) + epochDay - Integer.MIN_VALUE;
    }

    static int description(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    static int epochDay(long key) {
        return (int) key + Integer.MIN_VALUE;
    }
}
