package org.conditionality.whatif.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.evaluation.space.AxisCube;
import org.conditionality.work.WorkLimit;

/**
 * All fact sets in which some fields have one of some values each; other fields have any.
 *
 * @param fields the values allowed, by field path
 */
public record Implicant(Map<String, Set<Object>> fields) implements AxisCube<String, Map<String, Object>, Implicant> {

    public Implicant {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    public static final Implicant EVERYTHING = new Implicant(Map.of());

    /** One fact set alone. */
    public static Implicant of(Map<String, Object> point) {
        var fields = new TreeMap<String, Set<Object>>();
        point.forEach((field, value) -> fields.put(field, Set.of(value)));
        return new Implicant(fields);
    }

    @Override
    public Set<String> axes() {
        return fields.keySet();
    }

    @Override
    public Set<Object> values(String field) {
        return fields.getOrDefault(field, Set.of());
    }

    @Override
    public Implicant with(String field, Set<Object> values) {
        var more = new TreeMap<>(fields);
        more.put(field, values);
        return new Implicant(more);
    }

    @Override
    public Implicant without(String field) {
        var fewer = new TreeMap<>(fields);
        fewer.remove(field);
        return new Implicant(fewer);
    }

    /** Whether values of fields are among its fact sets; fields that are left out are not looked at. */
    @Override
    public boolean holds(Map<String, Object> point) {
        return fields.entrySet().stream().allMatch(each -> {
            var value = point.get(each.getKey());
            return value == null || each.getValue().contains(value);
        });
    }

    /** The fact sets that are in both; empty where there are none. */
    Optional<Implicant> and(Implicant other) {
        var both = new TreeMap<>(fields);
        for (var each : other.fields.entrySet()) {
            var here = both.get(each.getKey());
            var common = new LinkedHashSet<>(each.getValue());
            if (here != null) {
                common.retainAll(here);
            }
            if (common.isEmpty()) {
                return Optional.empty();
            }
            both.put(each.getKey(), common);
        }
        return Optional.of(new Implicant(both));
    }

    @Override
    public boolean covers(Implicant other) {
        return fields.entrySet().stream().allMatch(each -> {
            var theirs = other.fields.get(each.getKey());
            return theirs != null && each.getValue().containsAll(theirs);
        });
    }

    /**
     * Its fact sets that are in none of some others, as cubes that have none in common.
     *
     * @param all every value of each field
     */
    public List<Implicant> minus(List<Implicant> others, Map<String, Set<Object>> all) {
        var rest = List.of(this);
        for (var other : others) {
            WorkLimit.check();
            rest = rest.stream()
                    .flatMap(each -> each.minus(other, all).stream())
                    .toList();
        }
        return rest;
    }

    private List<Implicant> minus(Implicant other, Map<String, Set<Object>> all) {
        if (and(other).isEmpty()) {
            return List.of(this);
        }
        var pieces = new ArrayList<Implicant>();
        var inside = this;
        for (var each : other.fields.entrySet()) {
            var here = inside.fields.getOrDefault(each.getKey(), all.getOrDefault(each.getKey(), each.getValue()));
            var outside = new LinkedHashSet<>(here);
            outside.removeAll(each.getValue());
            if (!outside.isEmpty()) {
                pieces.add(inside.with(each.getKey(), outside));
            }
            var common = new HashSet<>(here);
            common.retainAll(each.getValue());
            inside = inside.with(each.getKey(), common);
        }
        return pieces;
    }
}
