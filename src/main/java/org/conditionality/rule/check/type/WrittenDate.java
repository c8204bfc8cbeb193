package org.conditionality.rule.check.type;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;

/** Checks that a date that a rule writes out is one that there is. */
final class WrittenDate {

    private final FindingList findings;
    private final String rule;

    WrittenDate(FindingList findings, String rule) {
        this.findings = findings;
        this.rule = rule;
    }

    /** Looks at {@code LocalDate.of( 2020, 2, 29 )} or {@code LocalDate.parse( "2020-02-29" )}. */
    void check(Expr.Call call) {
        var wanted = call.name().equals("of") ? Expr.Kind.NUMBER : Expr.Kind.TEXT;
        for (var argument : call.arguments()) {
            if (!(argument instanceof Expr.Literal literal && literal.kind() == wanted)) {
                add(
                        FindingCode.CALL,
                        argument,
                        "The date is not written out: it could be one that there is not.",
                        "Write `LocalDate.parse( \"2020-02-29\" )`, make it a setting, or count from a date, as in `$date.plusDays( 30 )`.");
                return;
            }
        }
        try {
            read(
                    call.name(),
                    call.arguments().stream()
                            .map(each -> ((Expr.Literal) each).value())
                            .toList());
        } catch (DateTimeException | NumberFormatException e) {
            add(FindingCode.DATE, call, "There is no such date.", "Write one as `LocalDate.parse( \"2020-02-29\" )`.");
        }
    }

    private static void read(String maker, List<String> arguments) {
        if (maker.equals("parse") && arguments.size() == 1) {
            LocalDate.parse(arguments.get(0));
        } else if (maker.equals("of") && arguments.size() == 3) {
            LocalDate.of(
                    Integer.parseInt(arguments.get(0)),
                    Integer.parseInt(arguments.get(1)),
                    Integer.parseInt(arguments.get(2)));
        }
    }

    private void add(FindingCode code, Expr at, String message, String advice) {
        findings.add(code, at.start(), at.end() - at.start(), rule, message, advice);
    }
}
