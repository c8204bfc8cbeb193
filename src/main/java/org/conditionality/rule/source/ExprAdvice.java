package org.conditionality.rule.source;

import java.util.Map;
import org.conditionality.fact.Nearest;

/** What to say where an expression cannot be read. */
final class ExprAdvice {

    private static final Map<String, String> MEANT =
            Map.of("=", "==", "===", "==", "!==", "!=", "=>", ">=", "=<", "<=", "<>", "!=", "&", "&&", "|", "||");
    private static final Map<String, String> MEANT_WORDS = Map.of("and", "&&", "or", "||", "is", "==", "equals", "==");

    private ExprAdvice() {}

    /** A word stands where an operator is wanted. */
    static Unreadable noOperator(Token word) {
        var meant = MEANT_WORDS.get(word.text());
        var words = ExprParser.WORDS.stream().sorted().toList();
        return new Unreadable(
                word.start(),
                Math.max(1, word.text().length()),
                "There is no operator `" + word.text() + "`.",
                meant != null ? maybe(meant) : Nearest.to(word.text(), words));
    }

    /** A sign is wanted, and something else is next. */
    static Unreadable missing(String sign, Token before, Token next) {
        if (MEANT.containsKey(next.text())) {
            return unexpected(before, next);
        }
        return new Unreadable(
                before.start(),
                Math.max(1, before.text().length()),
                "A `%s` is missing after `%s`.".formatted(sign, before.text()),
                "Write `" + before.text() + (sign.equals(";") ? sign : " " + sign) + "`.");
    }

    /** What is next cannot be. */
    static Unreadable unexpected(Token before, Token next) {
        if (next.kind() == Token.Kind.END) {
            return new Unreadable(
                    before.start(),
                    Math.max(1, before.text().length()),
                    "Something is missing after `" + before.text() + "`.",
                    "Complete the expression, or take `" + before.text() + "` out.");
        }
        var meant = MEANT.get(next.text());
        return new Unreadable(
                next.start(),
                next.text().length(),
                "`" + next.text() + "` has no place here.",
                meant == null ? "Take it out, or complete what stands before it." : maybe(meant));
    }

    private static String maybe(String meant) {
        return "Maybe `" + meant + "`?";
    }
}
