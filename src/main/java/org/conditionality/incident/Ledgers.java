package org.conditionality.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.incident.read.LedgerReader;

/** The ledgers that questions can name, by id. Kept in memory, a bounded number of them. Safe for use by many threads. */
public final class Ledgers {

    /** Ledgers that are kept at a time. */
    public static final int MOST = 64;

    /** Incidents that all of them may hold together. */
    public static final int MOST_INCIDENTS = 4_000_000;

    private static final int MOST_TOGETHER = 64;

    private final SortedMap<String, LedgerReader.Loaded> byId = new TreeMap<>();

    private final Map<List<Ledger>, CountedOnce> together = new LinkedHashMap<>();

    /** Why a ledger was not kept. */
    public enum Outcome {
        KEPT,
        /** There is one of the same id already. */
        EXISTS,
        /** There are too many, or they hold too many incidents. */
        FULL
    }

    public synchronized Outcome add(LedgerReader.Loaded loaded) {
        if (byId.containsKey(loaded.ledger().id())) {
            return Outcome.EXISTS;
        }
        var incidents =
                byId.values().stream().mapToLong(each -> each.ledger().kept()).sum();
        if (byId.size() == MOST || incidents + loaded.ledger().kept() > MOST_INCIDENTS) {
            return Outcome.FULL;
        }
        byId.put(loaded.ledger().id(), loaded);
        return Outcome.KEPT;
    }

    public synchronized Optional<LedgerReader.Loaded> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public synchronized Optional<LedgerReader.Loaded> remove(String id) {
        together.clear();
        return Optional.ofNullable(byId.remove(id));
    }

    /**
     * What some of the ledgers hold together: an event that several have counts once, as the last of them has it.
     *
     * @param settings how a question wants them counted
     */
    public Evidence evidence(List<Ledger> named, Map<String, Integer> settings) {
        if (named.stream().filter(ledger -> !ledger.events().isEmpty()).count() < 2) {
            return new Evidence(named, settings, List.of());
        }
        var counted = countedOnce(List.copyOf(named));
        return new Evidence(counted.ledgers(), settings, counted.notes());
    }

    private synchronized CountedOnce countedOnce(List<Ledger> named) {
        if (together.size() == MOST_TOGETHER && !together.containsKey(named)) {
            together.clear();
        }
        return together.computeIfAbsent(named, CountedOnce::of);
    }

    /** The ids, sorted. */
    public synchronized List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    public synchronized List<LedgerReader.Loaded> all() {
        return new ArrayList<>(byId.values());
    }
}
