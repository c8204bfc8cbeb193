package org.conditionality.rule.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of DRL whose comments are found.
 *
 * @param code the text with each character of a comment, but for line ends, replaced by a space: offsets stay the same
 * @param comments in the order of the text
 */
public record Comments(String code, List<Comment> comments) {

    /** A comment, with its slashes, and the offset at which it begins. */
    public record Comment(String text, int offset) {}

    public static Comments of(String text) {
        var code = new StringBuilder(text);
        var comments = new ArrayList<Comment>();
        var i = 0;
        while (i < text.length()) {
            var end = i + 1;
            if (text.charAt(i) == '"') {
                end = endOfString(text, i);
            } else if (text.startsWith("//", i)) {
                end = endOrLength(text.indexOf('\n', i), text);
                blank(text, i, end, code, comments);
            } else if (text.startsWith("/*", i)) {
                var close = text.indexOf("*/", i + 2);
                end = close < 0 ? text.length() : close + 2;
                blank(text, i, end, code, comments);
            }
            i = end;
        }
        return new Comments(code.toString(), List.copyOf(comments));
    }

    /** A string ends with its line at the latest: a quote that is missing must not swallow what follows. */
    private static int endOfString(String text, int start) {
        var i = start + 1;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    private static int endOrLength(int end, String text) {
        return end < 0 ? text.length() : end;
    }

    private static void blank(String text, int start, int end, StringBuilder code, List<Comment> comments) {
        comments.add(new Comment(text.substring(start, end), start));
        for (var i = start; i < end; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                code.setCharAt(i, ' ');
            }
        }
    }
}
