package org.conditionality.rule;

import java.util.ArrayList;
import java.util.List;

/** Finds the parts of rule text without being misled by what stands in quotes or brackets. */
final class Spans {

    private Spans() {}

    /** A part of a text, without the white space around it. */
    record Span(int start, int end) {

        String text(String whole) {
            return whole.substring(start, end);
        }
    }

    /** The text with all that stands in quotes or comments turned into spaces, at the same places. */
    static String blank(String text) {
        var blank = new StringBuilder(text);
        var quoted = false;
        var remark = false;
        for (var at = 0; at < text.length(); at++) {
            var here = text.charAt(at);
            if (here == '\n') {
                remark = false;
            } else if (!quoted && text.startsWith("//", at)) {
                remark = true;
            }
            if (remark) {
                blank.setCharAt(at, ' ');
            } else if (here == '"' && !(quoted && text.charAt(at - 1) == '\\')) {
                quoted = !quoted;
            } else if (quoted) {
                blank.setCharAt(at, ' ');
            }
        }
        return blank.toString();
    }

    /** Where the bracket closes that was opened just before a place. */
    static int close(String text, int open) {
        var blank = blank(text);
        var depth = 1;
        for (var at = open; at < blank.length(); at++) {
            depth += blank.charAt(at) == '(' ? 1 : blank.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return blank.length();
    }

    /** The parts between separators that stand in no further brackets. */
    static List<Span> split(String text, int from, int to, String separator) {
        var blank = blank(text);
        var spans = new ArrayList<Span>();
        var depth = 0;
        var start = from;
        for (var at = from; at < to; at++) {
            depth += blank.charAt(at) == '(' ? 1 : blank.charAt(at) == ')' ? -1 : 0;
            if (depth == 0 && blank.startsWith(separator, at)) {
                spans.add(stripped(text, start, at));
                start = at + separator.length();
            }
        }
        spans.add(stripped(text, start, to));
        return spans;
    }

    private static Span stripped(String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
