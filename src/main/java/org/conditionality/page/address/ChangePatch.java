package org.conditionality.page.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merge patches of facts as trees, changed one field at a time; a patch is never changed in place. */
public final class ChangePatch {

    private ChangePatch() {}

    /** Whether a patch says something of a field, or of all of a type. */
    public static boolean speaksOf(Map<String, Object> patch, String type, String field) {
        return patch.containsKey(type) && (!(patch.get(type) instanceof Map<?, ?> fields) || fields.containsKey(field));
    }

    /** The same patch, setting a field; null makes it unknown. */
    public static Map<String, Object> with(
            Map<String, Object> patch, String type, String field, @Nullable Object value) {
        var fields = fields(patch, type);
        fields.put(field, value);
        var all = new LinkedHashMap<>(patch);
        all.put(type, fields);
        return all;
    }

    /** The same patch, saying nothing of a field. */
    public static Map<String, Object> without(Map<String, Object> patch, String type, String field) {
        var fields = fields(patch, type);
        fields.remove(field);
        var all = new LinkedHashMap<>(patch);
        if (fields.isEmpty()) {
            all.remove(type);
        } else {
            all.put(type, fields);
        }
        return all;
    }

    /** The same patch, saying nothing of a type. */
    public static Map<String, Object> without(Map<String, Object> patch, String type) {
        var all = new LinkedHashMap<>(patch);
        all.remove(type);
        return all;
    }

    /** The same patch, adding an item to a list of facts. */
    public static Map<String, Object> adding(Map<String, Object> patch, String type, Map<String, Object> item) {
        var items = new ArrayList<Object>(items(patch, type));
        items.add(item);
        var all = new LinkedHashMap<>(patch);
        all.put(type, items);
        return all;
    }

    /** The same patch, without one of the items it adds. */
    public static Map<String, Object> removing(Map<String, Object> patch, String type, int index) {
        var items = new ArrayList<Object>(items(patch, type));
        if (index >= 0 && index < items.size()) {
            items.remove(index);
        }
        var all = new LinkedHashMap<>(patch);
        if (items.isEmpty()) {
            all.remove(type);
        } else {
            all.put(type, items);
        }
        return all;
    }

    /** What two patches change, one after the other. */
    public static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        var all = new LinkedHashMap<>(first);
        second.forEach((name, value) -> {
            var before = all.get(name);
            if (before instanceof List<?> some && value instanceof List<?> more) {
                var items = new ArrayList<Object>(some);
                items.addAll(more);
                all.put(name, items);
            } else if (before instanceof Map<?, ?> && value instanceof Map<?, ?>) {
                all.put(name, merged(fields(all, name), fields(second, name)));
            } else {
                all.put(name, value);
            }
        });
        return all;
    }

    /** The items that a patch adds to a list of facts. */
    public static List<?> items(Map<String, Object> patch, String type) {
        return patch.get(type) instanceof List<?> items ? items : List.of();
    }

    private static Map<String, Object> fields(Map<String, Object> patch, String type) {
        var fields = new LinkedHashMap<String, Object>();
        if (patch.get(type) instanceof Map<?, ?> known) {
            known.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        return fields;
    }
}
