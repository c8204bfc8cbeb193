package org.conditionality.reload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rules of an agreement stand: which are in force, and what is wrong with the newest.
 *
 * @param version of those in force; null where there are none
 * @param newer the version of those that were read last, where they are not in force; else null
 * @param problems what keeps the newer from being used, or, where there are none, what scenarios have against those in
 *     force; each begins with a file and a line
 */
public record RulesStatus(
        String agreement,
        @Nullable String version,
        @Nullable String newer,
        List<String> problems) {

    public RulesStatus {
        problems = List.copyOf(problems);
    }
}
