package org.conditionality.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people call a fact type or a field.
 *
 * @param title a few words, as {@code @title} gives them; null where it does not
 * @param former what it was called before in fact sets, as {@code @formerly} says it
 * @param constants what people call the constants of an ENUM, as {@code @titles} says it, by constant
 * @param formerConstants the constants of today, by what they were called before
 */
public record FactNaming(
        @Nullable String title,
        List<String> former,
        Map<String, String> constants,
        Map<String, String> formerConstants) {

    /** Nothing is said of it. */
    public static final FactNaming NONE = new FactNaming(null, List.of(), Map.of(), Map.of());

    public FactNaming {
        former = List.copyOf(former);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        formerConstants = Collections.unmodifiableMap(new LinkedHashMap<>(formerConstants));
    }

    /** Whether anything of it had another name before. */
    boolean hasFormerNames() {
        return !former.isEmpty() || !formerConstants.isEmpty();
    }
}
