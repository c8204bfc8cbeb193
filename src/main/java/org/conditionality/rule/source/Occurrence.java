package org.conditionality.rule.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a text stands in a file that may have other quotes and blanks in it. Compared sign by sign: a pattern made of a long
 * text overflows the stack.
 */
record Occurrence(int start, int end) {

    /** The first one from an offset on. */
    static @Nullable Occurrence of(String text, String file, int from) {
        var wanted = text.strip().replaceAll("\\s+", " ");
        for (var start = from; start < file.length(); start++) {
            var end = end(wanted, file, start);
            if (end >= 0) {
                return new Occurrence(start, end);
            }
        }
        return null;
    }

    private static int end(String wanted, String file, int start) {
        var at = start;
        for (var i = 0; i < wanted.length(); i++) {
            if (wanted.charAt(i) == ' ') {
                while (at < file.length() && Character.isWhitespace(file.charAt(at))) {
                    at++;
                }
            } else if (at < file.length() && isSame(wanted.charAt(i), file.charAt(at))) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private static boolean isSame(char one, char other) {
        return one == other || (isQuote(one) && isQuote(other));
    }

    private static boolean isQuote(char sign) {
        return sign == '"' || sign == '\'';
    }
}
