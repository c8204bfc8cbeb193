package org.conditionality.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes a fact set as a question states it, so that it can be read back. */
public final class FactBody {

    private FactBody() {}

    /** Fields by fact type, or lists of them; dates are texts. */
    public static Map<String, Object> of(FactSet facts) {
        var types = new TreeMap<String, Map<String, Object>>();
        facts.values()
                .forEach((path, value) -> types.computeIfAbsent(FactPath.typeOf(path), type -> new LinkedHashMap<>())
                        .put(FactPath.fieldOf(path), stated(value)));
        var body = new TreeMap<String, Object>(types);
        facts.many().forEach((type, items) -> {
            var all = new ArrayList<Map<String, Object>>();
            items.forEach(item -> all.add(item(item)));
            body.put(type, all);
        });
        return body;
    }

    /** One item of a list. */
    public static Map<String, Object> item(Map<String, Object> item) {
        var stated = new LinkedHashMap<String, Object>();
        item.forEach((field, value) -> stated.put(field, stated(value)));
        return stated;
    }

    /** A value, or what each party claims it to be. */
    public static Object stated(Object value) {
        if (value instanceof Claims claims) {
            var byParty = new LinkedHashMap<String, Object>();
            claims.byParty().forEach((party, claim) -> byParty.put(party, stated(claim)));
            return Map.of("claims", byParty);
        }
        return value instanceof LocalDate date ? date.toString() : value;
    }
}
