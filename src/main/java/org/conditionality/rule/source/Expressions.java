package org.conditionality.rule.source;

import java.util.Optional;
import org.conditionality.rule.drl.Blank;
import org.conditionality.rule.drl.Expr;

/** Reads texts as expressions of DRL. */
public final class Expressions {

    private Expressions() {}

    /** A text as an expression, with places in that text; empty where it is none. */
    public static Optional<Expr> read(String text) {
        try {
            return Optional.of(new ExprParser(text, 0, text.length()).whole());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Whether one pair of brackets stands around all of a text. */
    public static boolean isBracketed(String text) {
        var code = Blank.of(text.strip());
        var depth = 0;
        for (var at = 0; at < code.length(); at++) {
            depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
            if (depth == 0 && at < code.length() - 1) {
                return false;
            }
        }
        return code.startsWith("(");
    }
}
