package org.conditionality.rule;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.rule.drl.Blank;

/** Finds the parts of rule text without being misled by what stands in quotes or brackets. */
final class Spans {

    private Spans() {}

    /** A part of a text, without the white space around it. */
    record Span(int start, int end) {

        String text(String whole) {
            return whole.substring(start, end);
        }
    }

    /** Where the bracket closes that was opened just before a place. */
    static int close(String text, int open) {
        var blank = Blank.of(text);
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
        var blank = Blank.of(text);
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
