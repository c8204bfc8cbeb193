package org.conditionality.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays the facts of a scenario over those that every scenario of its file starts from. */
final class Background {

    private Background() {}

    /**
     * The facts of both: of a field the scenario's value stands, also a null, and items are added to the items before
     * them. A null in the place of a type takes all of it away.
     */
    static @Nullable Object under(@Nullable Object background, @Nullable Object own) {
        if (!(background instanceof Map<?, ?> before) || !(own instanceof Map<?, ?> after)) {
            return own == null ? background : own;
        }
        Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>(before);
        after.forEach((type, stated) -> all.put(type, type(before.get(type), stated)));
        return all;
    }

    private static @Nullable Object type(@Nullable Object before, @Nullable Object stated) {
        if (before instanceof Map<?, ?> fields && stated instanceof Map<?, ?> own) {
            Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>(fields);
            all.putAll(own);
            return all;
        }
        if (before instanceof List<?> items && stated instanceof List<?> own) {
            List<@Nullable Object> all = new ArrayList<>(items);
            all.addAll(own);
            return all;
        }
        return stated;
    }
}
