package org.conditionality.rule.check.type;

import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;

/** Finds numbers in one rule that do not mean what they seem to, or that leave no answer. */
record WrittenNumbers(String rule, FindingList findings) {

    /** A number by which is divided is written out and not 0, for there is no answer where it is. */
    void divided(Expr.Binary sum) {
        var by = sum.right();
        var isDivision = sum.operator().equals("/") || sum.operator().equals("%");
        var isSafe = by instanceof Expr.Literal number && number.value().matches(".*[1-9].*");
        if (isDivision && !isSafe) {
            findings.add(
                    FindingCode.DIVISION,
                    by.start(),
                    by.end() - by.start(),
                    rule,
                    "This can be 0, and nothing can be divided by 0.",
                    sum.operator().equals("/")
                            ? "Multiply the other side, as in `a < b * c` for `a / b < c`."
                            : "Divide by a number that is written out.");
        }
    }

    /** The engine takes 010 for ten in a pattern, and Java takes it for eight. */
    void octal(Expr.Literal literal) {
        if (literal.kind() == Expr.Kind.NUMBER && literal.value().matches("0\\d.*")) {
            findings.add(
                    FindingCode.WRONG_TYPE,
                    literal.start(),
                    literal.value().length(),
                    rule,
                    "`" + literal.value() + "` begins with 0, which the engine and Java read as different numbers.",
                    "Maybe `" + literal.value().replaceFirst("^0+(?=\\d)", "") + "`?");
        }
    }
}
