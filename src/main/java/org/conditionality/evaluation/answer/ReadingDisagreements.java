package org.conditionality.evaluation.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what readings make of each obligation, by the sets of labels that are possible under each. */
public final class ReadingDisagreements {

    private final List<Map<String, Object>> certain = new ArrayList<>();
    private final List<Map<String, Object>> possible = new ArrayList<>();

    private ReadingDisagreements() {}

    /** Compares what each of some readings makes of each obligation. */
    public static ReadingDisagreements between(Map<String, Answer.Reading> readings) {
        var byObligation = new TreeMap<String, Map<String, Answer.Obligation>>();
        readings.forEach((name, reading) -> reading.obligations()
                .forEach(obligation -> byObligation
                        .computeIfAbsent(obligation.id(), id -> new LinkedHashMap<>())
                        .put(name, obligation)));
        var disagreements = new ReadingDisagreements();
        byObligation.forEach(disagreements::compare);
        return disagreements;
    }

    private void compare(String id, Map<String, Answer.Obligation> byReading) {
        var sets = byReading.values().stream().map(Answer.Obligation::sets).toList();
        var disjoint = sets.stream()
                .anyMatch(one -> sets.stream().anyMatch(other -> one.stream().noneMatch(other::contains)));
        if (disjoint) {
            var entry = entry(id);
            byReading.forEach((name, obligation) -> entry.put(name, obligation.labels()));
            certain.add(entry);
        } else if (sets.stream().distinct().count() > 1) {
            var entry = entry(id);
            byReading.forEach((name, obligation) -> entry.put(name, obligation.sets()));
            possible.add(entry);
        }
    }

    private static Map<String, Object> entry(String id) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("obligation", id);
        return entry;
    }

    /** The obligations on which two readings have no set of labels in common. */
    public List<Map<String, Object>> certain() {
        return certain;
    }

    /** The obligations on which the readings could agree, but need not. */
    public List<Map<String, Object>> possible() {
        return possible;
    }
}
