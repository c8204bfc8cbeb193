package org.conditionality.whatif.question;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON merge patches (RFC 7396), on JSON as maps, lists and values: null removes, objects merge, all else replaces. */
public final class MergePatch {

    private MergePatch() {}

    /** The target with the patch applied; neither is changed. */
    public static @Nullable Object apply(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            return patch;
        }
        Map<Object, @Nullable Object> merged = new LinkedHashMap<>();
        if (target instanceof Map<?, ?> known) {
            merged.putAll(known);
        }
        changes.forEach((key, value) -> {
            if (value == null) {
                merged.remove(key);
            } else {
                merged.put(key, apply(merged.get(key), value));
            }
        });
        return merged;
    }

    /** Whether a patch says anything at a place, given as a JSON pointer. */
    public static boolean speaksOf(@Nullable Object patch, String pointer) {
        var at = patch;
        for (var token : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            if (!(at instanceof Map<?, ?> object)) {
                return at != null;
            }
            var key = token.replace("~1", "/").replace("~0", "~");
            if (!object.containsKey(key)) {
                return false;
            }
            at = object.get(key);
        }
        return true;
    }
}
