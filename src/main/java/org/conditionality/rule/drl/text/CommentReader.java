package org.conditionality.rule.drl.text;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.rule.drl.DrlFile.Comment;

/**
 * A text of DRL whose comments are found, whether or not the rest of it can be read.
 *
 * @param code the text with each character of a comment, but for line ends, replaced by a space: offsets stay the same
 * @param comments in the order of the text
 */
public record CommentReader(String code, List<Comment> comments) {

    public CommentReader {
        comments = List.copyOf(comments);
    }

    public static CommentReader of(String text) {
        var code = new StringBuilder(text);
        var comments = new ArrayList<Comment>();
        var at = 0;
        while (at < text.length()) {
            var end = at + 1;
            if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                end = endOfQuoted(text, at);
            } else if (text.startsWith("//", at)) {
                end = endOfLine(text, at);
                blank(text, at, end, code, comments);
            } else if (text.startsWith("/*", at)) {
                var close = text.indexOf("*/", at + 2);
                end = close < 0 ? text.length() : close + 2;
                blank(text, at, end, code, comments);
            }
            at = end;
        }
        return new CommentReader(code.toString(), comments);
    }

    /** A quoted text ends with its line at the latest: a quote that is missing must not swallow what follows. */
    static int endOfQuoted(String text, int start) {
        var at = start + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(start) && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private static int endOfLine(String text, int start) {
        var at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static void blank(String text, int start, int end, StringBuilder code, List<Comment> comments) {
        comments.add(new Comment(text.substring(start, end), start));
        for (var at = start; at < end; at++) {
            if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                code.setCharAt(at, ' ');
            }
        }
    }
}
