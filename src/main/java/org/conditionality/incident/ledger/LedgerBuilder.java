package org.conditionality.incident.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes incidents one at a time, keeping eight bytes of each, and turns them into counts. Of an event with an id it keeps
 * some thirty bytes: the event counts once, as it was added last.
 */
public final class LedgerBuilder {

    private final Map<IncidentDescription, Integer> numbers = new HashMap<>();
    private final List<IncidentDescription> descriptions = new ArrayList<>();
    private final ProvinceCounts provinces = new ProvinceCounts();
    private final EventIds ids = new EventIds();
    private long[] plain = new long[1024];
    private int size;
    private long[] keys = new long[0];
    private int[] provinceOf = new int[0];
    private long repeated;
    private long revised;

    /** Everything kept, events of other countries among it. */
    public int size() {
        return size + ids.size();
    }

    /** How many of the events added had been added before. */
    public long repeated() {
        return repeated;
    }

    /** How many of them came with another day, province or description than before. */
    public long revised() {
        return revised;
    }

    /** Adds an incident that has no id. */
    public void add(Incident incident) {
        if (size == plain.length) {
            plain = Arrays.copyOf(plain, size + (size >> 1));
        }
        plain[size++] = key(incident);
        provinces.add(provinces.number(incident.province()));
    }

    /** Adds an event, in place of the one that had the id before. */
    public void add(long id, Incident incident) {
        put(id, key(incident), provinces.number(incident.province()));
    }

    /** Notes that an event is of another country, so that it counts no longer if it did. */
    public void addElsewhere(long id) {
        put(id, DatedKey.ELSEWHERE, ProvinceCounts.NONE);
    }

    private void put(long id, long key, int province) {
        var known = ids.size();
        var place = ids.place(id);
        if (place == known) {
            if (place == keys.length) {
                keys = Arrays.copyOf(keys, Math.max(1024, place + (place >> 1)));
                provinceOf = Arrays.copyOf(provinceOf, keys.length);
            }
        } else {
            repeated++;
            revised += keys[place] != key || provinceOf[place] != province ? 1 : 0;
            provinces.remove(provinceOf[place]);
        }
        keys[place] = key;
        provinceOf[place] = province;
        provinces.add(province);
    }

    private long key(Incident incident) {
        return DatedKey.of(number(incident.description()), (int) incident.date().toEpochDay());
    }

    private int number(IncidentDescription description) {
        var number = numbers.get(description);
        if (number == null) {
            number = descriptions.size();
            numbers.put(description, number);
            descriptions.add(description);
        }
        return number;
    }

    /** The ledger of every kind of incident that was added. */
    public Ledger build(String id, Optional<LedgerCoverage> coverage) {
        return build(id, coverage, false);
    }

    /**
     * The ledger.
     *
     * @param fatalOnly whether it is about incidents in which somebody died, and no others
     */
    public Ledger build(String id, Optional<LedgerCoverage> coverage, boolean fatalOnly) {
        var all = Arrays.copyOf(plain, size());
        System.arraycopy(keys, 0, all, size, ids.size());
        var events = new EventPairs(descriptions, ids.all(), Arrays.copyOf(keys, ids.size()));
        return new Ledger(id, DayCounts.of(descriptions, all), provinces.all(), coverage, events, fatalOnly);
    }
}
