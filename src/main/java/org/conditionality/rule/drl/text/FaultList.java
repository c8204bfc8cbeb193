package org.conditionality.rule.drl.text;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a file, and knows where the parts of its tree stand in its text. */
public final class FaultList {

    /** As many characters of what is refused are shown. */
    private static final int SHOWN = 40;

    private final String text;
    private TextPlaces places;
    private final List<Fault> found = new ArrayList<>();

    /** The name of the rule that is being read; null between rules. */
    private @Nullable String rule;

    public FaultList(String text) {
        this.text = text;
        this.places = new TextPlaces(text, 0, text.length());
    }

    /** Speaks from here on of the tree of a part of the text. */
    public void in(TextPlaces part) {
        places = part;
    }

    public List<Fault> found() {
        return found;
    }

    public void within(@Nullable String name) {
        rule = name;
    }

    public void add(Fault fault) {
        found.add(fault);
    }

    public void add(Fault.Kind kind, ParseTree at, String message, String advice) {
        add(kind, start(at), end(at), message, advice);
    }

    public void add(Fault.Kind kind, int start, int end, String message, String advice) {
        found.add(new Fault(kind, start, Math.max(start + 1, end), rule, message, advice));
    }

    public void form(ParseTree at, String message, String advice) {
        add(Fault.Kind.FORM, at, message, advice);
    }

    /** Adds a fault, and returns what ends the reading of the expression that has it. */
    public RefusedForm refuse(ParseTree at, String message, String advice) {
        form(at, message, advice);
        return new RefusedForm();
    }

    /** The same for what expressions are not made of. */
    public RefusedForm refuse(ParseTree at) {
        return refuse(start(at), end(at));
    }

    /** The same, by offsets in the text. */
    public RefusedForm refuse(int start, int end) {
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

    public Phrase phrase(ParseTree at) {
        var start = start(at);
        var end = end(at);
        return new Phrase(text.substring(start, end), start, end);
    }

    /** The same, without the quotes around it. */
    public Phrase unquoted(ParseTree at) {
        var whole = phrase(at);
        var written = whole.text();
        var isQuoted = written.length() > 1 && (written.startsWith("\"") || written.startsWith("'"));
        return isQuoted ? new Phrase(written.substring(1, written.length() - 1), whole.start(), whole.end()) : whole;
    }

    /**
     * Adds a fault where a text holds a quote or a backslash: the compiler copies it into Java between quotes of its own,
     * which it could close.
     */
    public void quoted(ParseTree at) {
        var text = unquoted(at).text();
        if (text.contains("\"") || text.contains("\\")) {
            form(at, "A text here holds a quote or a backslash.", "Take it out, or write ' for the quote.");
        }
    }

    public int start(ParseTree at) {
        return at instanceof TerminalNode leaf
                ? places.offset(leaf.getSymbol().getStartIndex())
                : places.offset(((ParserRuleContext) at).getStart().getStartIndex());
    }

    public int end(ParseTree at) {
        if (at instanceof TerminalNode leaf) {
            return places.offset(leaf.getSymbol().getStopIndex() + 1);
        }
        var stop = ((ParserRuleContext) at).getStop();
        return stop == null ? start(at) : Math.max(start(at), places.offset(stop.getStopIndex() + 1));
    }
}
