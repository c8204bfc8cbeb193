package org.conditionality.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.incident.ledger.DatedKey;
import org.conditionality.incident.ledger.DayCounts;
import org.conditionality.incident.ledger.EventIds;
import org.conditionality.incident.ledger.EventPairs;
import org.conditionality.incident.ledger.IncidentDescription;
import org.conditionality.incident.ledger.Ledger;

/**
 * Ledgers that a question names together, without the events that a ledger named later has too.
 *
 * @param notes what an analyst should know of them
 */
record CountedOnce(List<Ledger> ledgers, List<String> notes) {

    CountedOnce {
        ledgers = List.copyOf(ledgers);
        notes = List.copyOf(notes);
    }

    static CountedOnce of(List<Ledger> named) {
        return new Count().of(named);
    }

    /** The events met so far, from the ledger named last to the one named first. */
    private static final class Count {

        private final EventIds met = new EventIds();
        private final Map<IncidentDescription, Integer> numbers = new HashMap<>();
        private long[] keys = new long[1024];
        private int repeated;
        private int differing;

        CountedOnce of(List<Ledger> named) {
            var ledgers = new ArrayList<>(named);
            for (var i = named.size() - 1; i >= 0; i--) {
                ledgers.set(i, withoutThoseMet(named.get(i)));
            }
            return new CountedOnce(ledgers, notes());
        }

        private Ledger withoutThoseMet(Ledger ledger) {
            var events = ledger.events();
            var again = new long[events.ids().length];
            var length = 0;
            for (var i = 0; i < again.length; i++) {
                if (isMet(events, i) && events.keys()[i] != DatedKey.ELSEWHERE) {
                    again[length++] = events.keys()[i];
                }
            }
            return length == 0
                    ? ledger
                    : ledger.without(DayCounts.of(events.descriptions(), Arrays.copyOf(again, length)));
        }

        private boolean isMet(EventPairs events, int index) {
            var known = met.size();
            var place = met.place(events.ids()[index]);
            var key = key(events, index);
            if (place == known) {
                if (place == keys.length) {
                    keys = Arrays.copyOf(keys, place * 2);
                }
                keys[place] = key;
                return false;
            }
            repeated += keys[place] == DatedKey.ELSEWHERE && key == DatedKey.ELSEWHERE ? 0 : 1;
            differing += keys[place] == key ? 0 : 1;
            return true;
        }

        /** The key of an event with the number that its description has among those of all ledgers. */
        private long key(EventPairs events, int index) {
            var key = events.keys()[index];
            if (key == DatedKey.ELSEWHERE) {
                return key;
            }
            var description = events.descriptions().get(DatedKey.description(key));
            var number = numbers.computeIfAbsent(description, each -> numbers.size());
            return DatedKey.of(number, DatedKey.epochDay(key));
        }

        private List<String> notes() {
            if (repeated == 0) {
                return List.of();
            }
            var differ = differing == 0 ? "" : " (%,d differ)".formatted(differing);
            return List.of(
                    "Events that have one id in several of the ledgers named: %,d%s. Each counts once, as in the ledger named last."
                            .formatted(repeated, differ));
        }
    }
}
