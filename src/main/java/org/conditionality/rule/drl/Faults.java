package org.conditionality.rule.drl;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a file, and knows where the parts of its tree stand in its text. */
final class Faults {

    /** As many characters of what is refused are shown. */
    private static final int SHOWN = 40;

    private final String text;
    private Places places;
    private final List<Fault> found = new ArrayList<>();

    /** The name of the rule that is being read; null between rules. */
    private @Nullable String rule;

    Faults(String text) {
        this.text = text;
        this.places = new Places(text, 0, text.length());
    }

    /** Speaks from here on of the tree of a part of the text. */
    void in(Places part) {
        places = part;
    }

    List<Fault> found() {
        return found;
    }

    void within(@Nullable String name) {
        rule = name;
    }

    void add(Fault fault) {
        found.add(fault);
    }

    void add(Fault.Kind kind, ParseTree at, String message, String advice) {
        add(kind, start(at), end(at), message, advice);
    }

    void add(Fault.Kind kind, int start, int end, String message, String advice) {
        found.add(new Fault(kind, start, Math.max(start + 1, end), rule, message, advice));
    }

    void form(ParseTree at, String message, String advice) {
        add(Fault.Kind.FORM, at, message, advice);
    }

    /** Adds a fault, and returns what ends the reading of the expression that has it. */
    RefusedForm refuse(ParseTree at, String message, String advice) {
        form(at, message, advice);
        return new RefusedForm();
    }

    /** The same for what expressions are not made of. */
    RefusedForm refuse(ParseTree at) {
        return refuse(start(at), end(at));
    }

    /** The same, by offsets in the text. */
    RefusedForm refuse(int start, int end) {
        var shown = text.substring(start, end).lines().findFirst().orElse("");
        add(
                Fault.Kind.FORM,
                start,
                end,
                "`%s` is none of what constraints and consequences are made of."
                        .formatted(shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown),
                "Write values, fields, variables, sums, comparisons, and calls that rules may make.");
        return new RefusedForm();
    }

    Phrase phrase(ParseTree at) {
        var start = start(at);
        var end = end(at);
        return new Phrase(text.substring(start, end), start, end);
    }

    /** The same, without the quotes around it. */
    Phrase unquoted(ParseTree at) {
        var whole = phrase(at);
        var written = whole.text();
        var isQuoted = written.length() > 1 && (written.startsWith("\"") || written.startsWith("'"));
        return isQuoted ? new Phrase(written.substring(1, written.length() - 1), whole.start(), whole.end()) : whole;
    }

    /**
     * Adds a fault where a text holds a quote or a backslash: the compiler copies it into Java between quotes of its own,
     * which it could close.
     */
    void quoted(ParseTree at) {
        var text = unquoted(at).text();
        if (text.contains("\"") || text.contains("\\")) {
            form(at, "A text here holds a quote or a backslash.", "Take it out, or write ' for the quote.");
        }
    }

    int start(ParseTree at) {
        return at instanceof TerminalNode leaf
                ? places.offset(leaf.getSymbol().getStartIndex())
                : places.offset(((ParserRuleContext) at).getStart().getStartIndex());
    }

    int end(ParseTree at) {
        if (at instanceof TerminalNode leaf) {
            return places.offset(leaf.getSymbol().getStopIndex() + 1);
        }
        var stop = ((ParserRuleContext) at).getStop();
        return stop == null ? start(at) : Math.max(start(at), places.offset(stop.getStopIndex() + 1));
    }
}
