package org.conditionality.incident.ledger;

/** A description, by its number in a ledger, and a day in one number. Sorts by description, then by day. */
public final class DatedKey {

    /** An event of another country, which is not counted. Sorts after all others. */
    public static final long ELSEWHERE = Long.MAX_VALUE;

    private DatedKey() {}

    public static long of(int description, int epochDay) {
        return ((long) description << Integer.SIZE) + epochDay - Integer.MIN_VALUE;
    }

    public static int description(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    public static int epochDay(long key) {
        return (int) key + Integer.MIN_VALUE;
    }
}
