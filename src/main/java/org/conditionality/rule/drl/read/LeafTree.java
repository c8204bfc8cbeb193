package org.conditionality.rule.drl.read;

import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.text.FaultList;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlIdentifierContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LiteralContext;

/** Reads the least parts of an expression: names, and values that are written out. */
record LeafTree(FaultList faults) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?[lLdDfF]?");

    /** The value or the name that a leaf is. */
    Expr expr(TerminalNode leaf) {
        if (isName(leaf)) {
            return new Expr.Name(name(leaf), faults.start(leaf), faults.end(leaf));
        } else if (!(leaf.getParent() instanceof LiteralContext)) {
            throw faults.refuse(leaf);
        }
        var text = leaf.getText();
        var kind = kind(text);
        if (kind == Expr.Kind.TEXT) {
            faults.quoted(leaf);
        }
        if (kind == Expr.Kind.NUMBER && !NUMBER.matcher(text).matches()) {
            throw faults.refuse(
                    leaf, "`%s` is no number that rules compare with.".formatted(text), "Write its digits.");
        }
        return new Expr.Literal(
                kind,
                kind == Expr.Kind.TEXT ? faults.unquoted(leaf).text() : text,
                faults.start(leaf),
                faults.end(leaf));
    }

    /** Words that the grammar uses itself, such as {@code before}, are names too. */
    private static boolean isName(ParseTree leaf) {
        var at = leaf.getParent();
        while (at != null && at.getChildCount() == 1 && !(at instanceof DrlIdentifierContext)) {
            at = at.getParent();
        }
        return at instanceof DrlIdentifierContext && at.getChildCount() == 1;
    }

    /** The name of a field, a variable or a method. */
    String name(ParseTree at) {
        if (at.getText().equals("class")) {
            throw faults.refuse(at);
        }
        return at.getText();
    }

    private static Expr.Kind kind(String text) {
        if (text.equals("null")) {
            return Expr.Kind.NULL;
        } else if (text.equals("true") || text.equals("false")) {
            return Expr.Kind.BOOLEAN;
        }
        return text.startsWith("\"") || text.startsWith("'") ? Expr.Kind.TEXT : Expr.Kind.NUMBER;
    }
}
