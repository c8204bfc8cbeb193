package org.conditionality.incident.ledger;

import org.jspecify.annotations.Nullable;

/** The names of provinces, as counts list them. */
public final class Provinces {

    private static final int LONGEST = 60;
    private static final String ENDING = "province";

    private Provinces() {}

    /** Without the word "province" at its end, so that files that write it and files that do not can be compared. */
    public static @Nullable String named(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var name = withoutEnding(text);
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    private static String withoutEnding(String text) {
        var start = text.length() - ENDING.length();
        var ends = start > 0
                && text.regionMatches(true, start, ENDING, 0, ENDING.length())
                && Character.isWhitespace(text.charAt(start - 1));
        return ends ? text.substring(0, start).stripTrailing() : text;
    }
}
