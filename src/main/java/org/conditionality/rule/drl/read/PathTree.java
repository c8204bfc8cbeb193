package org.conditionality.rule.drl.read;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.text.FaultList;
import org.drools.drl.parser.antlr4.DRL10Parser.ArgumentsContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlIdentifierContext;
import org.drools.drl.parser.antlr4.DRL10Parser.IdentifierSuffixContext;
import org.jspecify.annotations.Nullable;

/** Reads names that follow one another along dots, and what is called on the way. */
record PathTree(FaultList faults, LeafTree leaves, ExpressionTree expressions) {

    /** A name, which may be called, and what follows it along dots. */
    Expr path(List<ParseTree> parts) {
        var head = parts.get(0);
        if (!(head instanceof DrlIdentifierContext)) {
            throw faults.refuse(head);
        }
        if (parts.size() > 1 && parts.get(1) instanceof IdentifierSuffixContext called) {
            var call = called(null, head, called);
            return along(call, parts.subList(2, parts.size()));
        }
        return along(expressions.expr(head), parts.subList(1, parts.size()));
    }

    /** Goes on along dots and names, each of which may be called. */
    Expr along(Expr first, List<ParseTree> parts) {
        var expr = first;
        for (var i = 0; i < parts.size(); i += 2) {
            var isStep = TreeWords.is(parts.get(i), ".")
                    && i + 1 < parts.size()
                    && parts.get(i + 1) instanceof DrlIdentifierContext;
            if (!isStep) {
                throw faults.refuse(parts.get(i));
            }
            var name = parts.get(i + 1);
            if (i + 2 < parts.size() && !TreeWords.is(parts.get(i + 2), ".")) {
                expr = called(expr, name, parts.get(i + 2));
                i++;
            } else {
                expr = new Expr.Member(expr, leaves.name(name), faults.start(name), faults.end(name));
            }
        }
        return expr;
    }

    private Expr called(@Nullable Expr scope, ParseTree name, ParseTree suffix) {
        if (!(TreeWords.core(suffix) instanceof ArgumentsContext arguments)) {
            throw faults.refuse(suffix);
        }
        var given = new ArrayList<Expr>();
        for (var part : TreeWords.parts(arguments)) {
            if (!(part instanceof TerminalNode)) {
                given.addAll(expressions.expressions(TreeWords.parts(part)));
            }
        }
        return new Expr.Call(scope, name.getText(), faults.start(name), List.copyOf(given), faults.end(suffix));
    }
}
