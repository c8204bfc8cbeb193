package org.conditionality.page.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The remarks that a form states on facts that the user changed: a note and a source, each of the user's own. */
public final class EnteredNotes {

    /** What a remark says. */
    public static final List<String> PARTS = List.of("note", "source");

    private static final String PREFIX = "n.";

    private EnteredNotes() {}

    /** The name of the parameter that states a part of the remark on a field. */
    public static String parameter(String field, String part) {
        return PREFIX + field + "." + part;
    }

    /** What is said of a field; empty where nothing is. */
    static String said(Map<String, Object> notes, String field, String part) {
        return notes.get(field) instanceof Map<?, ?> said && said.get(part) instanceof String text ? text : "";
    }

    /**
     * The remarks after a form was sent: those that it does not speak of stay.
     *
     * @param notes those before, by field
     * @param parameters of the form
     */
    public static Map<String, Object> read(Map<String, Object> notes, Map<String, String> parameters) {
        var all = new LinkedHashMap<>(notes);
        parameters.forEach((name, text) -> {
            if (name.startsWith(PREFIX)) {
                var dot = name.lastIndexOf('.');
                var part = name.substring(dot + 1);
                if (dot > PREFIX.length() && PARTS.contains(part)) {
                    put(all, name.substring(PREFIX.length(), dot), part, text.strip());
                }
            }
        });
        return all;
    }

    private static void put(Map<String, Object> notes, String field, String part, String text) {
        var said = new LinkedHashMap<String, Object>();
        if (notes.get(field) instanceof Map<?, ?> known) {
            known.forEach((name, value) -> said.put(String.valueOf(name), value));
        }
        if (text.isEmpty()) {
            said.remove(part);
        } else {
            said.put(part, text);
        }
        if (said.isEmpty()) {
            notes.remove(field);
        } else {
            notes.put(field, said);
        }
    }
}
