package org.conditionality.rule.check.type;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The variables that a place in a rule can use, with their types. */
public final class VariableScope {

    private final Map<String, ValueType> variables = new LinkedHashMap<>();
    private final Map<String, ValueType> hidden = new LinkedHashMap<>();

    public void bind(String name, ValueType type) {
        variables.put(name, type);
    }

    boolean has(String name) {
        return variables.containsKey(name);
    }

    ValueType type(String name) {
        return variables.getOrDefault(name, ValueType.UNKNOWN);
    }

    /** Whether it is bound, but within a {@code not} or {@code exists}. */
    boolean hides(String name) {
        return hidden.containsKey(name);
    }

    Set<String> names() {
        return variables.keySet();
    }

    /** What is bound from here on is not seen any more after {@link #close}. */
    public Map<String, ValueType> open() {
        return new LinkedHashMap<>(variables);
    }

    public void close(Map<String, ValueType> before) {
        variables.forEach((name, type) -> {
            if (!before.containsKey(name)) {
                hidden.put(name, type);
            }
        });
        variables.keySet().retainAll(before.keySet());
    }
}
