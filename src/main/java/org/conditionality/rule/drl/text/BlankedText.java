package org.conditionality.rule.drl.text;

/** Blanks what is no code. */
public final class BlankedText {

    private BlankedText() {}

    /**
     * The text with all that stands in quotes or comments turned into spaces, at the same places; the quotes stay. A
     * quote ends with its line at the latest.
     */
    public static String of(String text) {
        var blank = new StringBuilder(CommentReader.of(text).code());
        var at = 0;
        while (at < blank.length()) {
            var sign = blank.charAt(at);
            if (sign == '"' || sign == '\'') {
                var end = CommentReader.endOfQuoted(text, at);
                clear(blank, at + 1, end - 1);
                at = end;
            } else {
                at++;
            }
        }
        return blank.toString();
    }

    private static void clear(StringBuilder text, int from, int to) {
        for (var at = from; at < to; at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }
}
