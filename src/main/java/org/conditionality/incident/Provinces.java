package org.conditionality.incident;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of provinces, as counts list them. */
final class Provinces {

    private static final int LONGEST = 60;
    private static final Pattern ENDING = Pattern.compile("(?i)\\s+province$");

    private Provinces() {}

    /** Without the word "province" at its end, so that files that write it and files that do not can be compared. */
    static @Nullable String named(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var name = text.endsWith("rovince") ? ENDING.matcher(text).replaceFirst("") : text;
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
