package org.conditionality.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people call a fact type or a field.
 *
 * @param title a few words, as {@code @title} gives them; null where it does not
 * @param constants what people call the constants of an ENUM, as {@code @titles} says it, by constant
 */
public record FactNaming(@Nullable String title, Map<String, String> constants) {

    /** Nothing is said of it. */
    public static final FactNaming NONE = new FactNaming(null, Map.of());

    public FactNaming {
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }
}
