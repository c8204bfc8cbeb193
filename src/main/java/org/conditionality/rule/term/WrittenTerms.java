package org.conditionality.rule.term;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.rule.drl.Expr;

/** Reads the numbers and days that rules write out. */
final class WrittenTerms {

    private WrittenTerms() {}

    /** A whole number as Java and the engine both read it. */
    static Optional<Term> number(Expr.Literal literal) {
        return literal.kind() == Expr.Kind.NUMBER && literal.value().matches("0|[1-9]\\d{0,17}")
                ? Optional.of(new Term.Constant(Long.valueOf(literal.value())))
                : Optional.empty();
    }

    /** A day that is written out; empty where it is none, or on no calendar. */
    static Optional<Term> date(Expr.Call call) {
        if (!(call.scope() instanceof Expr.Name type && type.name().equals("LocalDate"))
                || !call.arguments().stream().allMatch(Expr.Literal.class::isInstance)) {
            return Optional.empty();
        }
        var given = call.arguments().stream()
                .map(each -> ((Expr.Literal) each).value())
                .toList();
        try {
            if (call.name().equals("of") && given.size() == 3) {
                return Optional.of(new Term.Constant(LocalDate.of(
                        Integer.parseInt(given.get(0)),
                        Integer.parseInt(given.get(1)),
                        Integer.parseInt(given.get(2)))));
            }
            return call.name().equals("parse") && given.size() == 1
                    ? Optional.of(new Term.Constant(LocalDate.parse(given.get(0))))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What a method of a date moves it by, as in {@code plusDays}; empty where it does anything else. */
    static Optional<Term.Unit> unit(String method) {
        return Stream.of(Term.Unit.values())
                .filter(unit -> {
                    var name = unit.name().charAt(0) + unit.name().substring(1).toLowerCase(Locale.ROOT);
                    return method.equals("plus" + name) || method.equals("minus" + name);
                })
                .findFirst();
    }
}
