package org.conditionality.rule.drl;

/** Blanks what is no code. */
public final class Blank {

    private Blank() {}

    /**
     * The text with all that stands in quotes or comments turned into spaces, at the same places; the quotes stay. A
     * quote ends with its line at the latest.
     */
    public static String of(String text) {
        var blank = new StringBuilder(text);
        var at = 0;
        while (at < text.length()) {
            var sign = text.charAt(at);
            if (sign == '"' || sign == '\'') {
                var end = quoted(text, at);
                clear(blank, at + 1, end - 1);
                at = end;
            } else if (text.startsWith("//", at)) {
                var end = ended(text.indexOf('\n', at), text);
                clear(blank, at, end);
                at = end;
            } else if (text.startsWith("/*", at)) {
                var close = text.indexOf("*/", at + 2);
                var end = close < 0 ? text.length() : close + 2;
                clear(blank, at, end);
                at = end;
            } else {
                at++;
            }
        }
        return blank.toString();
    }

    /** The offset after a quoted text. */
    private static int quoted(String text, int start) {
        var at = start + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(start) && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private static int ended(int end, String text) {
        return end < 0 ? text.length() : end;
    }

    private static void clear(StringBuilder text, int from, int to) {
        for (var at = from; at < to; at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }
}
