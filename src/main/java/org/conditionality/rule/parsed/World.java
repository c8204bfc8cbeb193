package org.conditionality.rule.parsed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.norm.Claim;

/**
 * A state of the world on a date, under one reading: its claims resolved, unknown fields left out.
 *
 * @param settings by name: {@code Integer} or {@code LocalDate}
 * @param values by field path, for types of which there is one: {@code Boolean}, {@code Integer}, {@code LocalDate} or
 *     the name of an enum constant
 * @param many by type name, a list of items, each by field name
 * @param claims what each party says, whatever the reading makes of it
 * @param assumed records supposed though no rule concludes them, to fill a gap in the rules
 */
public record World(
        LocalDate asOf,
        Map<String, Object> settings,
        Map<String, Object> values,
        Map<String, List<Map<String, Object>>> many,
        List<Claim> claims,
        List<Object> assumed) {

    /** A world in which these values are known, and nothing else. */
    public static World of(LocalDate asOf, Map<String, Object> settings, Map<String, Object> values) {
        return new World(asOf, settings, values, Map.of(), List.of(), List.of());
    }

    /** The same with these values and no others. */
    public World withValues(Map<String, Object> known) {
        return new World(asOf, settings, known, many, claims, assumed);
    }

    /** The same with these values too. */
    public World withMoreValues(Map<String, Object> more) {
        var all = new HashMap<>(values);
        all.putAll(more);
        return withValues(all);
    }

    /** The same without the values of some fields. */
    public World without(Collection<String> fields) {
        var rest = new HashMap<>(values);
        rest.keySet().removeAll(fields);
        return withValues(rest);
    }

    /** The same with these lists of items, by type name, and no others. */
    public World withItems(Map<String, List<Map<String, Object>>> items) {
        return new World(asOf, settings, values, items, claims, assumed);
    }

    /** The same with these records assumed and no others. */
    public World assuming(List<Object> records) {
        return new World(asOf, settings, values, many, claims, records);
    }

    /** The same on another day. */
    public World on(LocalDate day) {
        return new World(day, settings, values, many, claims, assumed);
    }
}
