package org.conditionality.rule.parsed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it, with what it reads and concludes.
 *
 * @param comment the remark above it, without its slashes; null where there is none
 * @param reads the fields of facts that it reads, by path
 * @param concludes the type of the record it concludes; null where it cannot be told
 * @param about the ids that the record names, such as a condition or an obligation; empty for a law, which is about all
 */
public record RuleText(
        RuleInfo info,
        String text,
        @Nullable String comment,
        List<String> reads,
        @Nullable String concludes,
        List<String> about) {

    public RuleText {
        reads = List.copyOf(reads);
        about = List.copyOf(about);
    }
}
