package org.conditionality.rule.drl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.text.FaultList;
import org.conditionality.rule.drl.text.RefusedForm;
import org.drools.drl.parser.antlr4.DRL10Parser.AdditiveExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.ConditionalAndExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.ConditionalOrExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.EqualityExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.InExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.MultiplicativeExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.ParExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.PrimaryContext;
import org.drools.drl.parser.antlr4.DRL10Parser.RelationalExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.SelectorContext;
import org.drools.drl.parser.antlr4.DRL10Parser.SingleRestrictionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.UnaryExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.UnaryExpressionNotPlusMinusContext;

/** Reads one expression, such as a constraint. What is neither value, name, call, sum nor comparison is a fault. */
final class ExpressionTree {

    /** The operators that are words: they look at one value or one list, and end. */
    private static final Set<String> WORDS = Set.of("contains", "memberOf", "excludes", "before", "after", "str");

    private final FaultList faults;
    private final LeafTree leaves;
    private final PathTree paths;
    private Optional<Phrase> variable = Optional.empty();
    private boolean isBracketed;

    /** Where a variable may be named; nowhere in what is no constraint. */
    private int named = -1;

    ExpressionTree(FaultList faults) {
        this.faults = faults;
        this.leaves = new LeafTree(faults);
        this.paths = new PathTree(faults, leaves, this);
    }

    /** What names the first value of the expression, once that is read. */
    Optional<Phrase> variable() {
        return variable;
    }

    /** Whether one pair of brackets stands around the expression that is read, what names it aside. */
    boolean isBracketed() {
        return isBracketed;
    }

    /** The same, of what may name its first value. */
    Optional<Expr> constraint(ParseTree tree) {
        named = faults.start(tree);
        return read(tree);
    }

    /** The expression; empty where it is a fault. */
    Optional<Expr> read(ParseTree tree) {
        try {
            isBracketed = isBracketed(TreeWords.core(tree));
            return Optional.of(expr(tree));
        } catch (RefusedForm refused) {
            return Optional.empty();
        }
    }

    Expr expr(ParseTree whole) {
        var tree = TreeWords.core(whole);
        if (tree instanceof TerminalNode leaf) {
            return leaves.expr(leaf);
        } else if (tree instanceof ConditionalOrExpressionContext
                || tree instanceof ConditionalAndExpressionContext
                || tree instanceof EqualityExpressionContext
                || tree instanceof AdditiveExpressionContext
                || tree instanceof MultiplicativeExpressionContext) {
            return operations(TreeWords.parts(tree));
        } else if (tree instanceof RelationalExpressionContext) {
            return relation(TreeWords.parts(tree));
        } else if (tree instanceof InExpressionContext) {
            return among(TreeWords.parts(tree));
        } else if (tree instanceof UnaryExpressionContext) {
            return signed(tree);
        } else if (tree instanceof UnaryExpressionNotPlusMinusContext) {
            return named(TreeWords.parts(tree));
        } else if (tree instanceof PrimaryContext) {
            return paths.path(TreeWords.parts(tree));
        } else if (tree instanceof ParExpressionContext) {
            return bare(expr(tree.getChild(1)), tree, "Write `null` without the brackets.");
        }
        throw faults.refuse(tree);
    }

    /** The engine compiles a comparison with a bracketed {@code null} into one that never holds. */
    private Expr bare(Expr expr, ParseTree at, String advice) {
        if (expr instanceof Expr.Literal literal && literal.kind() == Expr.Kind.NULL) {
            throw faults.refuse(at, "The engine does not find what is unknown by a `null` in brackets.", advice);
        }
        return expr;
    }

    private static boolean isBracketed(ParseTree tree) {
        var isNamed = tree instanceof UnaryExpressionNotPlusMinusContext
                && tree.getChildCount() == 3
                && TreeWords.is(tree.getChild(1), ":");
        return (isNamed ? TreeWords.core(tree.getChild(2)) : tree) instanceof ParExpressionContext;
    }

    /** Operands with operators between them, from the left. */
    private Expr operations(List<ParseTree> parts) {
        var left = expr(parts.get(0));
        for (var i = 1; i + 1 < parts.size(); i += 2) {
            if (!(TreeWords.core(parts.get(i)) instanceof TerminalNode operator)) {
                throw faults.refuse(parts.get(i));
            }
            left = new Expr.Binary(operator.getText(), faults.start(operator), left, expr(parts.get(i + 1)));
        }
        return left;
    }

    private Expr relation(List<ParseTree> parts) {
        var left = expr(parts.get(0));
        for (var part : parts.subList(1, parts.size())) {
            if (!(part instanceof SingleRestrictionContext restriction) || parts.size() > 2) {
                throw faults.refuse(
                        part,
                        "Each comparison says its field and one value.",
                        "Say the field again, as in `value == A || value == B`.");
            }
            left = restricted(left, TreeWords.parts(restriction));
        }
        return left;
    }

    private Expr restricted(Expr left, List<ParseTree> parts) {
        if (parts.size() < 2) {
            throw faults.refuse(parts.get(0));
        }
        var operator = operator(parts.get(0));
        var isNegated = operator.startsWith("not ");
        var word = isNegated ? operator.substring("not ".length()) : operator;
        if (Character.isLetter(word.charAt(0)) && !WORDS.contains(word)) {
            throw faults.refuse(
                    parts.get(0),
                    "Rules do not compare by `%s`: what it does cannot be followed, or need not end.".formatted(word),
                    "Compare with `==`, `!=`, `in ( … )`, `contains` or `memberOf`.");
        }
        return new Expr.Binary(operator, faults.start(parts.get(0)), left, expr(parts.get(parts.size() - 1)));
    }

    private static String operator(ParseTree tree) {
        var words = new ArrayList<String>();
        leaves(tree, words);
        return String.join(" ", words);
    }

    private static void leaves(ParseTree tree, List<String> into) {
        if (tree instanceof TerminalNode) {
            into.add(tree.getText());
        }
        TreeWords.parts(tree).forEach(part -> leaves(part, into));
    }

    private Expr among(List<ParseTree> parts) {
        var isNegated = parts.size() > 2 && parts.get(1).getText().equals("not");
        var at = isNegated ? 2 : 1;
        if (!parts.get(at).getText().equals("in")) {
            throw faults.refuse(parts.get(at));
        }
        var listed = parts.subList(at + 1, parts.size());
        for (var item : listed) {
            if (item.getText().equals("null")) {
                throw faults.refuse(
                        item,
                        "The engine does not find what is unknown by a `null` in a list.",
                        "Compare with `null` in a comparison of its own, as in `form == null || form in ( … )`.");
            }
        }
        var list = new Expr.ListOf(
                expressions(listed), faults.start(listed.get(0)), faults.end(listed.get(listed.size() - 1)));
        return new Expr.Binary(isNegated ? "not in" : "in", faults.start(parts.get(1)), expr(parts.get(0)), list);
    }

    List<Expr> expressions(List<ParseTree> parts) {
        return parts.stream()
                .filter(part -> !(part instanceof TerminalNode))
                .map(this::expr)
                .toList();
    }

    private Expr signed(ParseTree tree) {
        if (!TreeWords.is(tree.getChild(0), "-")) {
            throw faults.refuse(tree);
        }
        return new Expr.Unary("-", expr(tree.getChild(1)), faults.start(tree));
    }

    /** What follows a name and a colon, an exclamation mark, or is followed by dots. */
    private Expr named(List<ParseTree> parts) {
        if (TreeWords.is(parts.get(0), "!") && parts.size() == 2) {
            return new Expr.Unary("!", expr(parts.get(1)), faults.start(parts.get(0)));
        }
        var at = 0;
        if (parts.size() > 2 && TreeWords.is(parts.get(1), ":")) {
            if (faults.start(parts.get(0)) != named) {
                throw faults.refuse(
                        parts.get(0),
                        "A variable is named where a constraint begins.",
                        "Name it in a constraint of its own, as in `$n : usTroops, usTroops < 5000`.");
            }
            variable = Optional.of(faults.phrase(parts.get(0)));
            at = 2;
        }
        var expr = expr(parts.get(at));
        for (var part : parts.subList(at + 1, parts.size())) {
            if (!(part instanceof SelectorContext)) {
                throw faults.refuse(part);
            }
            expr = paths.along(expr, TreeWords.parts(part));
        }
        return expr;
    }
}
