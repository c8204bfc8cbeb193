package org.conditionality.rule.drl;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.drools.drl.parser.antlr4.DRL10Parser.CompilationUnitContext;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.jspecify.annotations.Nullable;

/** Reads the text of a file of DRL. Runs nothing of it. */
public final class DrlText {

    private static final int MOST_FAULTS = 20;

    private DrlText() {}

    /** What a text holds, or what keeps it from being read. */
    public static DrlFile read(String text) {
        var hidden = Characters.in(text);
        if (!hidden.isEmpty()) {
            return unread(text, hidden);
        }
        var excess = Extent.in(text);
        if (!excess.isEmpty()) {
            return unread(text, excess);
        }
        var faults = new Faults(text);
        try {
            // The quick way of the grammar gives the same tree, or stumbles where the thorough one does not.
            var quick = parse(text, PredictionMode.SLL, new Faults(text));
            var tree = quick != null ? quick : parse(text, PredictionMode.LL, faults);
            return tree == null
                    ? unread(text, faults.found().stream().limit(MOST_FAULTS).toList())
                    : new FileReader(text, faults).read(tree);
        } catch (StackOverflowError e) {
            var advice = "Part it into several rules, or write it flatter.";
            var message = "The file has more within each other than can be read.";
            return unread(text, List.of(new Fault(Fault.Kind.EXTENT, 0, 1, null, message, advice)));
        }
    }

    private static DrlFile unread(String text, List<Fault> faults) {
        return new DrlFile(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Comments.of(text).comments(),
                faults);
    }

    private static @Nullable CompilationUnitContext parse(String text, PredictionMode mode, Faults faults) {
        var parser = DRL10ParserHelper.createDrlParser(text);
        parser.removeErrorListeners();
        parser.addErrorListener(new Listener(faults));
        parser.getInterpreter().setPredictionMode(mode);
        var tree = parser.compilationUnit();
        if (parser.getNumberOfSyntaxErrors() == 0
                && parser.getTokenStream().LA(1) != Token.EOF
                && faults.found().isEmpty()) {
            var rest = parser.getCurrentToken();
            new Listener(faults).syntaxError(parser, rest, 0, 0, "nothing more can follow", null);
        }
        return faults.found().isEmpty() && parser.getNumberOfSyntaxErrors() == 0 ? tree : null;
    }

    /** Keeps what the grammar stumbles over. */
    private static final class Listener extends BaseErrorListener {

        private final Faults faults;

        Listener(Faults faults) {
            this.faults = faults;
        }

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object offending,
                int line,
                int column,
                String message,
                @Nullable RecognitionException cause) {
            if (offending instanceof Token token) {
                var word = token.getType() == Token.EOF ? "the end" : "`" + token.getText() + "`";
                if (token.getText().equals("agenda")) {
                    faults.add(
                            Fault.Kind.ATTRIBUTE,
                            token.getStartIndex(),
                            token.getStopIndex() + 1,
                            "`agenda-group` makes the answer depend on the order in which rules fire.",
                            "Take it out, and say in the patterns when the rule holds.");
                    return;
                }
                faults.add(
                        Fault.Kind.SYNTAX,
                        token.getStartIndex(),
                        token.getStopIndex() + 1,
                        "This is not DRL from " + word + " on.",
                        "Compare it with a rule that works, and say the field again on each side of `||` and `&&`.");
            }
        }
    }
}
