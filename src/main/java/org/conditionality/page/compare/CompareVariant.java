package org.conditionality.page.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column that an address adds: a change of the baseline.
 *
 * @param name what the user calls it; empty where it is to be called after its facts
 * @param facts a merge patch of the baseline's facts
 * @param asOf another day, as yyyy-MM-dd; empty for the day of the question
 */
public record CompareVariant(String name, Map<String, Object> facts, String asOf) {

    public CompareVariant {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A column as an address states it. */
    static CompareVariant of(Map<String, Object> stated) {
        var facts = new LinkedHashMap<String, Object>();
        if (stated.get("facts") instanceof Map<?, ?> patch) {
            patch.forEach((type, fields) -> facts.put(String.valueOf(type), fields));
        }
        return new CompareVariant(text(stated, "name"), facts, text(stated, "asOf"));
    }

    private static String text(Map<String, Object> stated, String key) {
        var value = stated.get(key);
        return value == null ? "" : value.toString().strip();
    }

    /** As an address states it. */
    Map<String, Object> stated() {
        var stated = new LinkedHashMap<String, Object>();
        if (!name.isEmpty()) {
            stated.put("name", name);
        }
        stated.put("facts", facts);
        if (!asOf.isEmpty()) {
            stated.put("asOf", asOf);
        }
        return stated;
    }
}
