package org.conditionality.rule.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conditionality.rule.drl.Expr;
import org.jspecify.annotations.Nullable;

/** Reads the expressions of DRL constraints, and those of the Java that consequences are made of. */
final class ExprParser {

    /** The operators that are words. */
    static final Set<String> WORDS =
            Set.of("memberOf", "contains", "matches", "in", "excludes", "soundslike", "str", "before", "after");

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private final List<Token> tokens;
    private int at;

    /** The side that an abbreviation such as {@code value == A || == B} leaves out. */
    private @Nullable Expr subject;

    ExprParser(String text, int from, int to) throws Unreadable {
        this.tokens = Token.of(text, from, to);
    }

    /** The whole text as one expression. */
    Expr whole() throws Unreadable {
        var expr = or();
        if (next().kind() != Token.Kind.END) {
            throw unexpected();
        }
        return expr;
    }

    /** The offset of the first token that has not been read. */
    Token next() {
        return tokens.get(at);
    }

    boolean takes(String sign) {
        if (next().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    /** The next token, where it is a word before a sign; it and the sign are then read. */
    @Nullable
    Token label(String sign) {
        if (next().kind() == Token.Kind.WORD && tokens.get(at + 1).is(sign)) {
            at += 2;
            return tokens.get(at - 2);
        }
        return null;
    }

    Expr or() throws Unreadable {
        var left = and();
        while (next().is("||")) {
            var operator = tokens.get(at++);
            left = new Expr.Binary("||", operator.start(), left, and());
        }
        return left;
    }

    private Expr and() throws Unreadable {
        var left = comparison();
        while (next().is("&&")) {
            var operator = tokens.get(at++);
            left = new Expr.Binary("&&", operator.start(), left, comparison());
        }
        return left;
    }

    private Expr comparison() throws Unreadable {
        Expr left;
        if (COMPARISONS.contains(next().text()) && subject != null) {
            left = subject;
        } else {
            left = sum();
        }
        while (COMPARISONS.contains(next().text()) || next().kind() == Token.Kind.WORD) {
            var operator = tokens.get(at++);
            if (operator.kind() == Token.Kind.SIGN) {
                subject = left;
                left = new Expr.Binary(operator.text(), operator.start(), left, sum());
            } else {
                left = worded(left, operator);
            }
        }
        return left;
    }

    private Expr worded(Expr left, Token first) throws Unreadable {
        var negated = first.is("not");
        var word = negated ? tokens.get(at++) : first;
        if (!WORDS.contains(word.text())) {
            throw unexpected();
        }
        if (word.is("str") && takes("[")) {
            while (!takes("]")) {
                at++;
            }
        }
        var operator = negated ? "not " + word.text() : word.text();
        return new Expr.Binary(operator, first.start(), left, word.is("in") && next().is("(") ? list() : sum());
    }

    private Expr list() throws Unreadable {
        var open = tokens.get(at++);
        var items = arguments();
        return new Expr.ListOf(items, open.start(), tokens.get(at - 1).end());
    }

    private Expr sum() throws Unreadable {
        var left = product();
        while (next().is("+") || next().is("-")) {
            var operator = tokens.get(at++);
            left = new Expr.Binary(operator.text(), operator.start(), left, product());
        }
        return left;
    }

    private Expr product() throws Unreadable {
        var left = unary();
        while (next().is("*") || next().is("/") || next().is("%")) {
            var operator = tokens.get(at++);
            left = new Expr.Binary(operator.text(), operator.start(), left, unary());
        }
        return left;
    }

    private Expr unary() throws Unreadable {
        if (next().is("-") || next().is("!")) {
            var operator = tokens.get(at++);
            return new Expr.Unary(operator.text(), unary(), operator.start());
        }
        return postfix(primary());
    }

    private Expr postfix(Expr first) throws Unreadable {
        var expr = first;
        while (takes(".")) {
            var name = word();
            expr = takes("(")
                    ? new Expr.Call(
                            expr,
                            name.text(),
                            name.start(),
                            arguments(),
                            tokens.get(at - 1).end())
                    : new Expr.Member(expr, name.text(), name.start(), name.end());
        }
        return expr;
    }

    private Expr primary() throws Unreadable {
        var token = tokens.get(at++);
        return switch (token.kind()) {
            case TEXT -> {
                var inner = token.text().substring(1, token.text().length() - 1);
                yield new Expr.Literal(Expr.Kind.TEXT, inner, token.start(), token.end());
            }
            case NUMBER -> new Expr.Literal(Expr.Kind.NUMBER, token.text(), token.start(), token.end());
            case WORD -> worded(token);
            default -> grouped(token);
        };
    }

    private Expr grouped(Token token) throws Unreadable {
        if (!token.is("(")) {
            at--;
            throw unexpected();
        }
        var expr = or();
        expect(")");
        return expr;
    }

    private Expr worded(Token word) throws Unreadable {
        return switch (word.text()) {
            case "true", "false" -> new Expr.Literal(Expr.Kind.BOOLEAN, word.text(), word.start(), word.end());
            case "null" -> new Expr.Literal(Expr.Kind.NULL, "null", word.start(), word.end());
            case "new" -> creation(word);
            default ->
                takes("(")
                        ? new Expr.Call(
                                null,
                                word.text(),
                                word.start(),
                                arguments(),
                                tokens.get(at - 1).end())
                        : new Expr.Name(word.text(), word.start(), word.end());
        };
    }

    private Expr creation(Token made) throws Unreadable {
        var type = word();
        expect("(");
        var arguments = arguments();
        return new Expr.Creation(
                type.text(),
                type.start(),
                arguments,
                made.start(),
                tokens.get(at - 1).end());
    }

    /** What stands between brackets, the first of which has been read; reads the second. */
    List<Expr> arguments() throws Unreadable {
        var arguments = new ArrayList<Expr>();
        if (takes(")")) {
            return List.of();
        }
        do {
            arguments.add(or());
        } while (takes(","));
        expect(")");
        return List.copyOf(arguments);
    }

    private Token word() throws Unreadable {
        if (next().kind() != Token.Kind.WORD) {
            throw unexpected();
        }
        return tokens.get(at++);
    }

    void expect(String sign) throws Unreadable {
        if (!takes(sign)) {
            throw unexpected();
        }
    }

    Unreadable unexpected() {
        return new Unreadable(next().start(), 1, "This is no expression.", null);
    }
}
