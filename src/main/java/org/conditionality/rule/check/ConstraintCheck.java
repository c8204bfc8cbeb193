package org.conditionality.rule.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.conditionality.rule.check.type.ExpressionTypes;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.check.type.ValueType;
import org.conditionality.rule.check.type.ValueType.Kind;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/** Checks that what a constraint compares can be compared. */
final class ConstraintCheck {

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    private final ExpressionTypes types;
    private final FindingList findings;
    private final RuleSource rule;

    ConstraintCheck(ExpressionTypes types, FindingList findings, RuleSource rule) {
        this.types = types;
        this.findings = findings;
        this.rule = rule;
    }

    /** Checks a constraint, which binds its first side where it binds anything; gives the type of that side. */
    ValueType check(Expr expr, boolean binds) {
        if (expr instanceof Expr.Binary binary && isJunction(binary)) {
            var left = check(binary.left(), binds);
            check(binary.right(), false);
            return left;
        } else if (expr instanceof Expr.Binary binary && isComparison(binary.operator())) {
            return compare(binary);
        } else if (expr instanceof Expr.Unary not && not.operator().equals("!")) {
            return check(not.operand(), false);
        }
        var type = types.of(expr);
        if (!binds && !type.fits(ValueType.BOOLEAN)) {
            wrong(
                    expr,
                    "This is " + type.described() + ", and no condition.",
                    "Compare it with something, as in `… == …`.");
        }
        return type;
    }

    private static boolean isJunction(Expr.Binary binary) {
        return binary.operator().equals("&&") || binary.operator().equals("||");
    }

    private static boolean isComparison(String operator) {
        return operator.equals("==")
                || operator.equals("!=")
                || ORDER.contains(operator)
                || Character.isLetter(operator.charAt(0));
    }

    private ValueType compare(Expr.Binary binary) {
        var left = types.of(binary.left());
        if (bareConstant(left, binary.right())) {
            return left;
        }
        var right = types.of(binary.right());
        switch (binary.operator().replace("not ", "")) {
            case "contains", "excludes" -> holds(binary, left, "left");
            case "memberOf" -> holds(binary, right, "right");
            case "in" -> {
                if (binary.right() instanceof Expr.ListOf list) {
                    list.items().forEach(item -> equal(left, types.of(item), item));
                }
            }
            case "str" -> {
                if (!left.fits(ValueType.TEXT)) {
                    wrong(
                            binary.left(),
                            "`" + binary.operator() + "` compares texts, and this is " + left.described() + ".",
                            "Compare it with `==`.");
                }
            }
            case "<", "<=", ">", ">=" -> {
                if (!left.isOrdered() || !right.isOrdered()) {
                    unordered(binary, left, right);
                } else {
                    equal(left, right, binary.right());
                }
            }
            default -> equal(left, right, binary.right());
        }
        return left;
    }

    /** A constant of an enum that is written without its enum, or as a text. */
    private boolean bareConstant(ValueType left, Expr right) {
        if (!left.is(Kind.ENUM)) {
            return false;
        }
        var written = right instanceof Expr.Name name && !name.isVariable() && !types.isGiven(name.name())
                ? name.name()
                : right instanceof Expr.Literal text && text.kind() == Expr.Kind.TEXT ? text.value() : null;
        if (written == null) {
            return false;
        }
        var meant = NearestName.among(written, left.constants());
        wrong(
                right,
                "A constant of " + left.name() + " is wanted here.",
                meant.map(constant -> "Maybe `" + left.name() + "." + constant + "`?")
                        .orElseGet(() -> String.valueOf(NearestName.to(written, left.constants()))));
        return true;
    }

    private void holds(Expr.Binary binary, ValueType list, String side) {
        if (!list.fits(ValueType.LIST) && !list.is(Kind.TEXT)) {
            wrong(
                    side.equals("left") ? binary.left() : binary.right(),
                    "`%s` wants a list on its %s, and this is %s.".formatted(binary.operator(), side, list.described()),
                    side.equals("left") ? "Maybe `memberOf`, or `==`?" : "Maybe `contains`, or `==`?");
        }
    }

    private void unordered(Expr.Binary binary, ValueType left, ValueType right) {
        var culprit = left.isOrdered() ? right : left;
        var suggestion = left.isOrdered() || left.fits(right) ? conversion(left, binary.right()) : null;
        wrong(
                left.isOrdered() ? binary.right() : binary.left(),
                "`%s` orders numbers and dates, and this is %s.".formatted(binary.operator(), culprit.described()),
                suggestion == null ? "Compare it with `==` or `!=`." : suggestion);
    }

    private void equal(ValueType left, ValueType right, Expr other) {
        if (!left.fits(right)) {
            wrong(
                    other,
                    "This is %s, compared with %s.".formatted(right.described(), left.described()),
                    conversion(left, other) == null
                            ? "Compare it with " + left.described() + "."
                            : conversion(left, other));
        }
    }

    /** How what is written can be made what is wanted. */
    private static @Nullable String conversion(ValueType wanted, Expr expr) {
        if (!(expr instanceof Expr.Literal literal)) {
            return null;
        }
        var value = literal.value();
        if (wanted.is(Kind.NUMBER) && value.matches("\\d+")) {
            return "Maybe `" + value + "`, without quotes?";
        } else if (wanted.is(Kind.BOOLEAN) && Set.of("true", "false").contains(value)) {
            return "Maybe `" + value + "`, without quotes?";
        } else if (wanted.is(Kind.BOOLEAN)) {
            return "Write `true` or `false`.";
        } else if (wanted.is(Kind.TEXT)) {
            return "Maybe `\"" + value + "\"`, in quotes?";
        } else if (wanted.is(Kind.DATE) && isDate(value)) {
            return "Write `LocalDate.parse( \"" + value + "\" )`, or compare with a setting.";
        } else if (wanted.is(Kind.DATE)) {
            return "Compare it with a date: `$asOf`, a setting, or `LocalDate.parse( \"2020-02-29\" )`.";
        }
        return wanted.is(Kind.NUMBER) ? "Write a number, without quotes." : null;
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void wrong(Expr expr, String message, @Nullable String suggestion) {
        findings.add(FindingCode.WRONG_TYPE, expr.start(), expr.end() - expr.start(), rule.name(), message, suggestion);
    }
}
