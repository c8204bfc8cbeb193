package org.conditionality.rule.source;

import org.conditionality.rule.drl.Expr;
import org.jspecify.annotations.Nullable;

/** Checks that a consequence is one {@code insertLogical} of one record, and that its Java fits. */
final class ConsequenceCheck {

    private static final String WANTED = "insertLogical";

    private final String code;
    private final String rule;
    private final int start;
    private final int end;
    private final Findings findings;

    /**
     * Looks at one consequence.
     *
     * @param start where it begins, after {@code then}
     * @param end where it ends, before {@code end}
     */
    ConsequenceCheck(String code, String rule, int start, int end, Findings findings) {
        this.code = code;
        this.rule = rule;
        this.start = start;
        this.end = end;
        this.findings = findings;
    }

    /** The record that is inserted; null where the consequence is anything else, which is then a finding. */
    @Nullable
    Expr inserted() {
        try {
            var parser = new ExprParser(code, start, end);
            var first = parser.next();
            if (!first.is(WANTED)) {
                other(first);
                return null;
            }
            parser.label("(");
            var made = parser.or();
            parser.expect(")");
            parser.expect(";");
            if (parser.next().kind() != Token.Kind.END) {
                other(parser.next());
                return null;
            }
            return made;
        } catch (Unreadable fault) {
            findings.add(Code.JAVA, rule, fault);
            return null;
        }
    }

    private void other(Token first) {
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
