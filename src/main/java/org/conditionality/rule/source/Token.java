package org.conditionality.rule.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word, number, text or sign of an expression.
 *
 * @param text as written, quotes included; empty at the end
 * @param start the offset in the file
 */
record Token(Kind kind, String text, int start) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    private static final Pattern NEXT = Pattern.compile("(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
            + "|(?<number>\\d+(?:\\.\\d+)?[lLdDfF]?)"
            + "|(?<text>\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+')"
            + "|(?<sign>===|!==|=>|=<|<>|&&|\\|\\||==|!=|<=|>=|[-+*/%<>=!&|()\\[\\]{},.;:?@#])");

    int end() {
        return start + text.length();
    }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    /** The tokens from one offset of a text to another, and one for the end. */
    static List<Token> of(String text, int from, int to) throws Unreadable {
        var tokens = new ArrayList<Token>();
        var matcher = NEXT.matcher(text).region(from, to);
        var i = from;
        while (i < to) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else if (matcher.region(i, to).lookingAt()) {
                tokens.add(new Token(kind(matcher), matcher.group(), i));
                i = matcher.end();
            } else if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
                throw new Unreadable(i, 1, "A quote opens here and does not close on its line.", "Close it with `\"`.");
            } else {
                throw new Unreadable(
                        i,
                        1,
                        "The sign `" + text.charAt(i) + "` has no place here.",
                        "Take it out, or quote the text.");
            }
        }
        tokens.add(new Token(Kind.END, "", to));
        return tokens;
    }

    private static Kind kind(java.util.regex.Matcher matcher) {
        if (matcher.group("word") != null) {
            return Kind.WORD;
        } else if (matcher.group("number") != null) {
            return Kind.NUMBER;
        }
        return matcher.group("text") != null ? Kind.TEXT : Kind.SIGN;
    }
}
