package org.conditionality.rule.mutation;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.text.DrlTokens;
import org.conditionality.rule.drl.text.DrlTokens.Token;

/** Where the parts of expressions are written in a file, with the brackets around them, of which expressions know nothing. */
final class WrittenParts {

    private final String text;
    private final List<Token> tokens;

    WrittenParts(String text) {
        this.text = text;
        this.tokens =
                DrlTokens.of(text).stream().filter(token -> !token.isComment()).toList();
    }

    /** Something from one offset up to another. */
    record Part(Expr expr, int start, int end) {}

    String text(Part part) {
        return text.substring(part.start(), part.end());
    }

    /** What an operator joins, from the left; the part itself where it is no such chain. */
    List<Part> joined(Part whole, String operator) {
        var parts = new ArrayList<Part>();
        join(whole.expr(), whole, operator, parts);
        return parts.size() == 1 ? List.of(whole) : parts;
    }

    private void join(Expr expr, Part whole, String operator, List<Part> parts) {
        if (expr instanceof Expr.Binary binary && binary.operator().equals(operator)) {
            join(binary.left(), whole, operator, parts);
            join(binary.right(), whole, operator, parts);
        } else {
            parts.add(bracketed(expr, whole));
        }
    }

    /** An expression with the brackets around it that stand within a greater part. */
    Part bracketed(Expr expr, Part within) {
        var first = first(start(expr, within));
        var last = first(end(expr, within)) - 1;
        while (first > 0
                && last + 1 < tokens.size()
                && tokens.get(first - 1).text().equals("(")
                && tokens.get(last + 1).text().equals(")")
                && tokens.get(first - 1).start() >= within.start()
                && tokens.get(last + 1).end() <= within.end()) {
            first--;
            last++;
        }
        return new Part(expr, tokens.get(first).start(), tokens.get(last).end());
    }

    /** An expression begins with the brackets around its first part. */
    private int start(Expr expr, Part within) {
        return expr instanceof Expr.Binary binary
                ? bracketed(binary.left(), within).start()
                : expr.start();
    }

    private int end(Expr expr, Part within) {
        if (expr instanceof Expr.Binary binary && !(binary.right() instanceof Expr.ListOf)) {
            return bracketed(binary.right(), within).end();
        }
        return expr instanceof Expr.Unary unary
                ? bracketed(unary.operand(), within).end()
                : expr.end();
    }

    /** The offset after an operator, which may be made of two words. */
    int operatorEnd(Expr.Binary binary) {
        var words = binary.operator().split(" ", -1).length;
        return tokens.get(first(binary.operatorStart()) + words - 1).end();
    }

    /** The offset of the first word or sign from a place on. */
    int next(int from) {
        return tokens.get(first(from)).start();
    }

    /** The offset after the bracket that opens what a call takes. */
    int opened(Expr.Call call) {
        var at = first(call.nameStart() + call.name().length());
        return tokens.get(at).end();
    }

    /** The place among the tokens of the first that begins at an offset or after. */
    private int first(int offset) {
        var low = 0;
        var high = tokens.size();
        while (low < high) {
            var middle = (low + high) / 2;
            if (tokens.get(middle).start() >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
