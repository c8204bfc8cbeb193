package org.conditionality.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conditionality.rule.drl.Expr;

/** Writes the expressions of one pattern in a form drawn at random. */
final class RewrittenExpr {

    private static final Map<String, String> TURNED = Map.of(
            "==",
            "==",
            "!=",
            "!=",
            "<",
            ">",
            "<=",
            ">=",
            ">",
            "<",
            ">=",
            "<=",
            "contains",
            "memberOf",
            "memberOf",
            "contains");
    private static final Set<String> SUMS = Set.of("+", "-", "*", "/", "%");

    /** Fields that the engine takes for its operators of these names where they begin a comparison. */
    private static final Set<String> OPERATORS = Set.of("before", "after");

    /** Of these the engine takes the method that makes another record, not the component. */
    private static final Set<String> MAKERS = Set.of("arisesOn()", "hangsOn()");

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int COMPARISON = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int SIGN = 6;
    private static final int ATOM = 7;

    private final Chances chances;
    private final KnownNames names;
    private final Map<String, String> variables;
    private final String type;

    /**
     * For the constraints of a pattern.
     *
     * @param variables what the variables of the rule are called from now on
     * @param type of the objects that the pattern matches
     */
    RewrittenExpr(Chances chances, KnownNames names, Map<String, String> variables, String type) {
        this.chances = chances;
        this.names = names;
        this.variables = variables;
        this.type = type;
    }

    /** A whole constraint. */
    String whole(Expr expr) {
        return write(expr, OR);
    }

    /** A constraint that is joined with others by {@code &&}. */
    String part(Expr expr) {
        return write(expr, AND);
    }

    /** What a variable is bound to, which stands in no brackets. */
    String bound(Expr expr) {
        return expr instanceof Expr.Binary binary && level(binary) == COMPARISON
                ? path(binary.left()) + " " + binary.operator() + " " + write(binary.right(), SUM)
                : path(expr);
    }

    private String write(Expr expr, int around) {
        var written = plain(expr);
        // `null` in brackets is refused.
        var isWhole = expr instanceof Expr.ListOf || isNull(expr);
        return !isWhole && (written.level() < around || chances.hits(0.06))
                ? "( " + written.text() + " )"
                : written.text();
    }

    private static boolean isNull(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.kind() == Expr.Kind.NULL;
    }

    private record Written(String text, int level) {}

    private Written plain(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        } else if (expr instanceof Expr.Unary unary) {
            return new Written(unary.operator() + write(unary.operand(), ATOM), SIGN);
        } else if (expr instanceof Expr.ListOf list) {
            return new Written(listed(list.items()), ATOM);
        }
        return new Written(path(expr), ATOM);
    }

    private String listed(List<Expr> items) {
        return items.stream().map(item -> write(item, SUM)).collect(Collectors.joining(", ", "( ", " )"));
    }

    private Written binary(Expr.Binary binary) {
        var level = level(binary);
        if (level == OR || level == AND) {
            return junction(binary, level);
        } else if (binary.right() instanceof Expr.ListOf list) {
            return among(binary, list.items());
        }
        var turned = TURNED.get(binary.operator());
        return turned != null && mayTurn(binary) && chances.hits(0.35)
                ? compared(binary.right(), turned, binary.left(), level)
                : compared(binary.left(), binary.operator(), binary.right(), level);
    }

    /** The engine makes Java that does not compile of a number written before a field that is a {@code long}. */
    private boolean mayTurn(Expr.Binary binary) {
        return !type.equals("Total")
                || !(binary.right() instanceof Expr.Literal literal)
                || literal.kind() != Expr.Kind.NUMBER;
    }

    private Written compared(Expr left, String operator, Expr right, int level) {
        // The grammars take a name in brackets for a cast of what follows, but for a comparison.
        var isPlain = Character.isLetter(operator.charAt(0)) || SUMS.contains(operator);
        return new Written(
                (isPlain ? unbracketed(left, level) : write(left, level)) + " " + operator + " "
                        + write(right, level + 1),
                level);
    }

    private String unbracketed(Expr expr, int around) {
        return expr instanceof Expr.Binary ? write(expr, around) : path(expr);
    }

    private Written among(Expr.Binary binary, List<Expr> items) {
        var isNegated = binary.operator().equals("not in");
        if (chances.hits(0.5)) {
            var each = items.stream()
                    .map(item -> write(binary.left(), SUM) + (isNegated ? " != " : " == ") + write(item, SUM))
                    .toList();
            return new Written(String.join(isNegated ? " && " : " || ", each), isNegated ? AND : OR);
        }
        return new Written(
                unbracketed(binary.left(), ATOM) + " " + binary.operator() + " " + listed(items), COMPARISON);
    }

    private Written junction(Expr.Binary binary, int level) {
        var parts = new ArrayList<Expr>();
        flatten(binary, binary.operator(), parts);
        var field = level == OR ? equated(parts) : Optional.<Expr>empty();
        if (field.isPresent() && chances.hits(0.5)) {
            var values =
                    parts.stream().map(part -> ((Expr.Binary) part).right()).collect(Collectors.toList());
            Collections.shuffle(values, chances.random());
            return new Written(unbracketed(field.get(), ATOM) + " in " + listed(values), COMPARISON);
        }
        if (parts.stream().noneMatch(RewrittenExpr::computes)) {
            Collections.shuffle(parts, chances.random());
        }
        return new Written(
                parts.stream()
                        .map(part -> write(part, level + 1))
                        .collect(Collectors.joining(" " + binary.operator() + " ")),
                level);
    }

    /** The parts of a chain of one operator. */
    static void flatten(Expr expr, String operator, List<Expr> parts) {
        if (expr instanceof Expr.Binary binary && binary.operator().equals(operator)) {
            flatten(binary.left(), operator, parts);
            flatten(binary.right(), operator, parts);
        } else {
            parts.add(expr);
        }
    }

    /** The field that all of several comparisons ask to equal a value written out. */
    private Optional<Expr> equated(List<Expr> parts) {
        var fields = parts.stream()
                .map(part -> part instanceof Expr.Binary binary
                                && binary.operator().equals("==")
                                && isField(binary.left())
                                && isValue(binary.right())
                        ? binary.left()
                        : null)
                .toList();
        var first = fields.get(0);
        return first instanceof Expr.Name name
                        && fields.stream()
                                .allMatch(each -> each instanceof Expr.Name other
                                        && other.name().equals(name.name()))
                ? Optional.of(first)
                : Optional.empty();
    }

    private boolean isField(Expr expr) {
        return expr instanceof Expr.Name name && names.fields(type).contains(name.name());
    }

    private boolean isValue(Expr expr) {
        return (expr instanceof Expr.Literal && !isNull(expr))
                || (expr instanceof Expr.Member member && isEnum(member.scope()));
    }

    private boolean isEnum(Expr scope) {
        return dotted(scope).filter(names::isEnum).isPresent();
    }

    /** Whether it fails on what is unknown, so that what asks for something to be known must stand before it. */
    static boolean computes(Expr expr) {
        return expr.all()
                .anyMatch(each -> each instanceof Expr.Call
                        || (each instanceof Expr.Binary binary && SUMS.contains(binary.operator())));
    }

    private static int level(Expr.Binary binary) {
        return switch (binary.operator()) {
            case "||" -> OR;
            case "&&" -> AND;
            case "+", "-" -> SUM;
            case "*", "/", "%" -> PRODUCT;
            default -> COMPARISON;
        };
    }

    private String path(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return literal(literal);
        } else if (expr instanceof Expr.Name name) {
            return name(name.name());
        } else if (expr instanceof Expr.Member member) {
            return isEnum(member.scope())
                    ? chances.one(names.ways(dotted(member.scope()).orElseThrow())) + "." + member.name()
                    : path(member.scope()) + "." + member.name();
        } else if (expr instanceof Expr.Call call) {
            var scope = call.scope() == null ? "" : path(call.scope()) + ".";
            var given = call.arguments().stream().map(each -> write(each, OR)).toList();
            return scope + call.name() + (given.isEmpty() ? "()" : "( " + String.join(", ", given) + " )");
        }
        throw new IllegalStateException("There is no other way to write " + expr + ".");
    }

    private String literal(Expr.Literal literal) {
        if (literal.kind() != Expr.Kind.TEXT) {
            return literal.value();
        }
        var quote = literal.value().contains("'") || chances.hits(0.5) ? "\"" : "'";
        return quote + literal.value() + quote;
    }

    private String name(String name) {
        if (variables.containsKey(name)) {
            return variables.getOrDefault(name, name);
        } else if (names.fields(type).contains(name) && OPERATORS.contains(name)) {
            return chances.one(List.of("this." + name, "this." + name + "()"));
        } else if (!names.fields(type).contains(name) || chances.hits(0.5)) {
            return name;
        }
        var got = names.isDeclared(type)
                ? "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "()"
                : name + "()";
        return MAKERS.contains(got) ? "this." + name : chances.one(List.of("this." + name, got, "this." + got));
    }

    private static Optional<String> dotted(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return Optional.of(name.name());
        }
        return expr instanceof Expr.Member member
                ? dotted(member.scope()).map(scope -> scope + "." + member.name())
                : Optional.empty();
    }
}
