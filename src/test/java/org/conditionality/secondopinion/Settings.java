package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The numbers and days of an agreement by name, days counted from the epoch. */
record Settings(Map<String, Long> values, List<LocalDate> days) {
    /** Reads settings; overrides replace those of the same name. */
    static Settings read(JsonNode given, Map<String, ? extends @Nullable Object> overrides) {
        for (var name : overrides.keySet()) {
            if (!given.has(name)) {
                throw new IllegalArgumentException(
                        "There is no setting `%s`.\nMaybe one of %s?".formatted(name, given.propertyNames()));
            }
        }
        var values = new HashMap<String, Long>();
        var days = new ArrayList<LocalDate>();
        for (var setting : given.properties()) {
            var override = overrides.get(setting.getKey());
            var value = override == null ? setting.getValue().asString() : override.toString();
            if (setting.getValue().isString()) {
                days.add(LocalDate.parse(value));
                values.put(setting.getKey(), LocalDate.parse(value).toEpochDay());
            } else {
                values.put(setting.getKey(), Long.valueOf(value));
            }
        }
        return new Settings(values, days);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    long value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting `%s`.".formatted(name));
        }
        return value;
    }
}
