package org.conditionality.rule.parsed;

import java.util.List;
import java.util.stream.Collectors;
import org.conditionality.rule.drl.Expr;

/** Tells what expressions are, and writes them out again, in one way. */
public final class ExpressionText {

    private ExpressionText() {}

    /** Whether it is {@code null}, as written. */
    public static boolean isNull(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.kind() == Expr.Kind.NULL;
    }

    /** Whether it is a value that is written out, or a constant of an enum. */
    public static boolean isWritten(Expr expr) {
        return expr instanceof Expr.Literal
                || (expr instanceof Expr.Member constant && isType(constant.scope()))
                || (expr instanceof Expr.Name name
                        && Character.isUpperCase(name.name().charAt(0)));
    }

    private static boolean isType(Expr expr) {
        return expr instanceof Expr.Member member
                ? isType(member.scope())
                : expr instanceof Expr.Name name
                        && Character.isUpperCase(name.name().charAt(0));
    }

    public static String text(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return literal.kind() == Expr.Kind.TEXT ? "\"" + literal.value() + "\"" : literal.value();
        } else if (expr instanceof Expr.Name name) {
            return name.name();
        } else if (expr instanceof Expr.Member member) {
            return text(member.scope()) + "." + member.name();
        } else if (expr instanceof Expr.Call call) {
            return (call.scope() == null ? "" : text(call.scope()) + ".") + call.name() + list(call.arguments());
        } else if (expr instanceof Expr.Creation creation) {
            return "new " + creation.type() + list(creation.arguments());
        } else if (expr instanceof Expr.Unary unary) {
            return unary.operator() + grouped(unary.operand());
        } else if (expr instanceof Expr.ListOf items) {
            return list(items.items());
        }
        var binary = (Expr.Binary) expr;
        return grouped(binary.left()) + " " + binary.operator() + " " + grouped(binary.right());
    }

    private static String grouped(Expr expr) {
        return expr instanceof Expr.Binary ? "( " + text(expr) + " )" : text(expr);
    }

    private static String list(List<Expr> items) {
        return items.isEmpty()
                ? "()"
                : items.stream().map(ExpressionText::text).collect(Collectors.joining(", ", "( ", " )"));
    }
}
