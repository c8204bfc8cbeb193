package org.conditionality.rule.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.mutation.Mutation.Kind;
import org.conditionality.rule.mutation.WrittenParts.Part;

/** Puts small faults into the constraints of a pattern. */
final class MutatedConstraints {

    private static final Map<String, List<String>> TURNED = Map.ofEntries(
            Map.entry("==", List.of("!=")),
            Map.entry("!=", List.of("==")),
            Map.entry("<", List.of("<=", ">=")),
            Map.entry("<=", List.of("<", ">")),
            Map.entry(">", List.of(">=", "<=")),
            Map.entry(">=", List.of(">", "<")),
            Map.entry("contains", List.of("not contains")),
            Map.entry("not contains", List.of("contains")),
            Map.entry("memberOf", List.of("not memberOf")),
            Map.entry("not memberOf", List.of("memberOf")));

    private static final int MOST_DIGITS = 9;

    private final WrittenParts written;
    private final EnumConstants constants;
    private final MutatedRule rule;

    MutatedConstraints(WrittenParts written, EnumConstants constants, MutatedRule rule) {
        this.written = written;
        this.constants = constants;
        this.rule = rule;
    }

    /** Mutates all constraints of one pattern, or all that is asked of what functions gather. */
    void mutate(List<Constraint> constraints) {
        var all = constraints.stream().map(MutatedConstraints::whole).toList();
        for (var at = 0; at < all.size(); at++) {
            if (constraints.get(at).variable().isEmpty()) {
                mutate(all.get(at), all);
            } else if (constraints.get(at).expr() instanceof Expr.Binary) {
                // What names a field and compares it at once names it still when the comparison is another.
                compare(all.get(at), all.get(at).expr());
            }
        }
    }

    private static Part whole(Constraint constraint) {
        return new Part(constraint.expr(), constraint.start(), constraint.end());
    }

    private void mutate(Part constraint, List<Part> beside) {
        var joined = written.joined(constraint, "&&");
        joined.forEach(each -> rule.drop(each, joined.size() > 1 ? joined : beside));
        joined.forEach(this::alternatives);
    }

    private void alternatives(Part constraint) {
        if (among(constraint).isPresent()) {
            listed(constraint, among(constraint).get());
            return;
        }
        var some = written.joined(constraint, "||");
        if (some.size() > 1) {
            some.forEach(one -> rule.drop(one, some));
        }
        some.forEach(one -> compare(one, one.expr()));
    }

    private static Optional<Expr.Binary> among(Part constraint) {
        return Optional.of(constraint.expr())
                .filter(expr -> expr instanceof Expr.Binary binary && binary.right() instanceof Expr.ListOf)
                .map(Expr.Binary.class::cast);
    }

    /** A list says what comparisons with each of its items say, and has the same faults. */
    private void listed(Part constraint, Expr.Binary among) {
        var items = new ArrayList<Part>();
        var list = (Expr.ListOf) among.right();
        var whole = new Part(list, list.start(), list.end());
        list.items().forEach(item -> items.add(written.bracketed(item, whole)));
        if (items.size() > 1) {
            items.forEach(item -> rule.drop(item, items));
        }
        for (var item : items) {
            if (!isBoolean(item.expr())) {
                rule.replace(
                        Kind.COMPARISON_TURNED,
                        constraint,
                        constraint.start(),
                        constraint.end(),
                        turned(among, items, item));
            }
            values(constraint, item.expr());
        }
    }

    /** The comparisons that a list stands for, with that of one item turned. */
    private String turned(Expr.Binary among, List<Part> items, Part turned) {
        var isNegated = among.operator().startsWith("not ");
        var left = written.text(
                new Part(among.left(), among.left().start(), among.left().end()));
        var each = items.stream()
                .map(item -> left + (isNegated == item.equals(turned) ? " == " : " != ") + written.text(item))
                .toList();
        return "( " + String.join(isNegated ? " && " : " || ", each) + " )";
    }

    private void compare(Part shown, Expr expr) {
        if (expr.all().noneMatch(MutatedConstraints::isBoolean)) {
            expr.all().forEach(each -> turn(shown, each));
        }
        values(shown, expr);
    }

    private void turn(Part shown, Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            for (var turned : TURNED.getOrDefault(binary.operator(), List.of())) {
                rule.replace(
                        Kind.COMPARISON_TURNED, shown, binary.operatorStart(), written.operatorEnd(binary), turned);
            }
        }
    }

    private static boolean isBoolean(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.kind() == Expr.Kind.BOOLEAN;
    }

    /** The values in an expression: each is swapped for another, and a number moved by one. */
    private void values(Part shown, Expr expr) {
        expr.all().filter(MutatedConstraints::isBoolean).forEach(each -> {
            var other = ((Expr.Literal) each).value().equals("true") ? "false" : "true";
            rule.replace(Kind.CONSTANT_SWAPPED, shown, each.start(), each.end(), other);
        });
        var negative = expr.all()
                .flatMap(each -> each instanceof Expr.Unary ? each.parts().stream() : Optional.<Expr>empty().stream())
                .toList();
        expr.all()
                .filter(each -> !negative.contains(each))
                .flatMap(each -> whole(each).stream())
                .forEach(number -> move(shown, number));
        constants
                .in(expr)
                .forEach(swap -> rule.replace(Kind.CONSTANT_SWAPPED, shown, swap.start(), swap.end(), swap.becomes()));
    }

    private static Optional<Expr.Literal> whole(Expr expr) {
        return expr instanceof Expr.Literal literal
                        && literal.kind() == Expr.Kind.NUMBER
                        && literal.value().matches("\\d{1," + MOST_DIGITS + "}")
                ? Optional.of(literal)
                : Optional.empty();
    }

    private void move(Part shown, Expr.Literal number) {
        var value = Integer.parseInt(number.value());
        for (var moved : List.of(value - 1, value + 1)) {
            rule.replace(Kind.CONSTANT_MOVED, shown, number.start(), number.end(), Integer.toString(moved));
        }
    }
}
