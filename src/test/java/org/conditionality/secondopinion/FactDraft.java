package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A fact set and a date in the making. */
final class FactDraft {
    private static final String DECISIONS = "usDecision";
    private static final String STANDINGS = "standing";
    private static final String DENUNCIATIONS = "denunciation";

    private final Map<String, Map<String, @Nullable Object>> facts = new TreeMap<>();
    private final List<Map<String, Object>> decisions = new ArrayList<>();
    private final List<Map<String, Object>> standings = new ArrayList<>();
    private final List<Map<String, Object>> denunciations = new ArrayList<>();
    private LocalDate asOf;

    FactDraft(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Starts from a copy. */
    FactDraft(Case given) {
        asOf = given.asOf();
        given.facts().forEach((type, fact) -> {
            if (fact instanceof Map<?, ?> fields) {
                fields.forEach((name, value) -> of(type).put((String) name, value));
            }
        });
        copy(given.facts().get(DECISIONS), decisions);
        copy(given.facts().get(STANDINGS), standings);
        copy(given.facts().get(DENUNCIATIONS), denunciations);
    }

    private static void copy(@Nullable Object given, List<Map<String, Object>> into) {
        if (given instanceof List<?> list) {
            for (var one : list) {
                var fact = new LinkedHashMap<String, Object>();
                ((Map<?, ?>) one).forEach((name, value) -> fact.put((String) name, value));
                into.add(fact);
            }
        }
    }

    private Map<String, @Nullable Object> of(String type) {
        return facts.computeIfAbsent(type, some -> new TreeMap<>());
    }

    boolean has(TableField field) {
        return of(field.type()).containsKey(field.simpleName());
    }

    /** Returns the value of a field, its claims, or null. */
    @Nullable
    Object get(TableField field) {
        return of(field.type()).get(field.simpleName());
    }

    /** Sets a field to a value or to claims; null says in so many words that it is unknown. */
    void put(TableField field, @Nullable Object value) {
        of(field.type()).put(field.simpleName(), value);
    }

    void remove(TableField field) {
        of(field.type()).remove(field.simpleName());
    }

    List<Map<String, Object>> decisions() {
        return decisions;
    }

    List<Map<String, Object>> standings() {
        return standings;
    }

    List<Map<String, Object>> denunciations() {
        return denunciations;
    }

    LocalDate asOf() {
        return asOf;
    }

    void asOf(LocalDate day) {
        asOf = day;
    }

    /** Returns a copy, as JSON would have it, without types that say nothing. */
    Case done() {
        var copy = new TreeMap<String, Object>();
        facts.forEach((type, fields) -> {
            if (!fields.isEmpty()) {
                copy.put(type, new TreeMap<>(fields));
            }
        });
        if (!decisions.isEmpty()) {
            copy.put(DECISIONS, List.copyOf(decisions));
        }
        if (!standings.isEmpty()) {
            copy.put(STANDINGS, List.copyOf(standings));
        }
        if (!denunciations.isEmpty()) {
            copy.put(DENUNCIATIONS, List.copyOf(denunciations));
        }
        return new Case(copy, asOf);
    }

    /** Returns the facts as they stand; later changes may show. */
    Map<String, Object> facts() {
        var view = new HashMap<String, Object>(facts);
        view.put(DECISIONS, decisions);
        view.put(STANDINGS, standings);
        view.put(DENUNCIATIONS, denunciations);
        return view;
    }
}
