package org.conditionality.rule.drl.read;

import java.util.List;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Goes about in the tree that a grammar makes of a text. */
final class TreeWords {

    private TreeWords() {}

    static List<ParseTree> parts(ParseTree tree) {
        return IntStream.range(0, tree.getChildCount()).mapToObj(tree::getChild).toList();
    }

    /** The first word of it. */
    static ParseTree first(ParseTree tree) {
        var at = tree;
        while (at.getChildCount() > 0) {
            at = at.getChild(0);
        }
        return at;
    }

    /** What a tree comes down to that has one part only, and that again. */
    static ParseTree core(ParseTree tree) {
        var at = tree;
        while (at.getChildCount() == 1) {
            at = at.getChild(0);
        }
        return at;
    }

    /** Whether it is a word or sign, as written. */
    static boolean is(ParseTree tree, String sign) {
        return tree instanceof TerminalNode && tree.getText().equals(sign);
    }
}
