package org.conditionality.cli.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Labels, values and chances as a person reads them. */
final class AnswerWords {

    private static final double PERCENT = 100;
    private static final double LEAST = 0.001;

    private AnswerWords() {}

    static String labels(List<?> labels) {
        return labels.stream().map(Object::toString).collect(Collectors.joining(" and "));
    }

    /** The sets of labels that are possible. */
    static String sets(List<? extends List<?>> sets) {
        return sets.stream().map(AnswerWords::labels).collect(Collectors.joining(", or "));
    }

    static String value(@Nullable Object value) {
        if (value instanceof Map<?, ?> disputed && disputed.get("claims") instanceof Map<?, ?> claims) {
            return claims.entrySet().stream()
                    .map(claim -> value(claim.getValue()) + " by " + claim.getKey())
                    .collect(Collectors.joining(", ", "claimed ", ""));
        }
        return value == null ? "unknown" : value instanceof Integer number ? "%,d".formatted(number) : value.toString();
    }

    /** A share from 0 to 1, in percent; what is neither none nor all is never shown as such. */
    static String share(double share) {
        if (share > 0 && share < LEAST) {
            return "< 0.1 %";
        }
        if (share > 1 - LEAST && share < 1) {
            return "> 99.9 %";
        }
        var percent = share * PERCENT;
        return (percent == Math.rint(percent) ? "%.0f %%" : "%.1f %%").formatted(percent);
    }
}
