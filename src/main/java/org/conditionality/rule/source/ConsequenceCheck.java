package org.conditionality.rule.source;

import org.conditionality.rule.drl.Expr;
import org.jspecify.annotations.Nullable;

/** Checks that a consequence is one {@code insertLogical} of one record, and that its Java fits. */
final class ConsequenceCheck {

    private static final String WANTED = "insertLogical";

    private final String code;
    private final String rule;
    private final int start;
    private final int length;
    private final Findings findings;

    /**
     * Looks at one consequence.
     *
     * @param start where it begins, after {@code then}
     * @param length how long it is at least
     */
    ConsequenceCheck(String code, String rule, int start, int length, Findings findings) {
        this.code = code;
        this.rule = rule;
        this.start = start;
        this.length = length;
        this.findings = findings;
    }

    /** The record that is inserted; null where the consequence is anything else, which is then a finding. */
    @Nullable
    Expr inserted() {
        var end = Math.max(start, end());
        try {
            var parser = new ExprParser(code, start, end);
            var first = parser.next();
            if (!first.is(WANTED)) {
                other(first, end);
                return null;
            }
            parser.label("(");
            var made = parser.or();
            parser.expect(")");
            parser.expect(";");
            if (parser.next().kind() != Token.Kind.END) {
                other(parser.next(), end);
                return null;
            }
            return made;
        } catch (Unreadable fault) {
            findings.add(Code.JAVA, rule, fault);
            return null;
        }
    }

    /** Where the consequence ends: before the {@code end} that closes the rule. */
    private int end() {
        var close = java.util.regex.Pattern.compile("(?m)^[ \t]*end\\b").matcher(code);
        return close.find(start) ? close.start() : start + length;
    }

    private void other(Token first, int end) {
        var lineEnd = code.indexOf('\n', first.start());
        var isMisspelt = first.text().startsWith("insert") && !first.is(WANTED);
        var length = isMisspelt
                ? first.text().length()
                : Math.min(lineEnd < 0 ? code.length() : lineEnd, end) - first.start();
        findings.add(
                Code.CONSEQUENCE,
                first.kind() == Token.Kind.END ? start - "then".length() : first.start(),
                first.kind() == Token.Kind.END ? "then".length() : length,
                rule,
                "The consequence is not one insertLogical of one record.",
                isMisspelt ? "Maybe `" + WANTED + "`?" : "Write insertLogical( … ) and nothing else.");
    }
}
