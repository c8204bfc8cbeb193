package org.conditionality.rule;

import java.time.LocalDate;
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

    /** The same on another day. */
    public World on(LocalDate day) {
        return new World(day, settings, values, many, claims, assumed);
    }
}
