package org.conditionality.rule.drl.text;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.drools.drl.parser.antlr4.DRL10Lexer;

/** Parts a text into words, signs, texts in quotes and comments, as the grammar of Drools does. */
public final class DrlTokens {

    private DrlTokens() {}

    /**
     * A word, a sign, a text in quotes or a comment.
     *
     * @param end the offset after its last character
     */
    public record Token(String text, int start, int end) {

        public boolean isComment() {
            return text.startsWith("//") || text.startsWith("/*");
        }
    }

    /** The tokens in their order. Only white space stands between them: characters that mean nothing are tokens too. */
    public static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        read(text, 0, text.length(), tokens);
        return List.copyOf(tokens);
    }

    private static void read(String text, int from, int to, List<Token> tokens) {
        var lexer = new DRL10Lexer(CharStreams.fromString(text.substring(from, to)));
        lexer.removeErrorListeners();
        var characters = 0;
        var last = from;
        for (var each : lexer.getAllTokens()) {
            // The grammar counts characters, Java counts halves of some.
            var start = text.offsetByCodePoints(last, each.getStartIndex() - characters);
            var end = text.offsetByCodePoints(start, each.getStopIndex() + 1 - each.getStartIndex());
            add(text, last, start, tokens);
            if (each.getType() == DRL10Lexer.RHS_CHUNK && end - start > 1 && (start > from || end < to)) {
                // In a consequence the grammar takes several words and signs for one.
                read(text, start, end, tokens);
            } else {
                add(text, start, end, tokens);
            }
            characters = each.getStopIndex() + 1;
            last = end;
        }
        add(text, last, to, tokens);
    }

    private static void add(String text, int from, int to, List<Token> tokens) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            tokens.add(new Token(text.substring(start, end), start, end));
        }
    }
}
