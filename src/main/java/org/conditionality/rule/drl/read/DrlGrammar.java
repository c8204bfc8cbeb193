package org.conditionality.rule.drl.read;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.LexerNoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.text.ParserStumble;
import org.conditionality.rule.drl.text.TextPlaces;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10Parser.CompilationUnitContext;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.jspecify.annotations.Nullable;

/** Reads a part of a text with the grammar of Drools: into a tree, or up to where it stumbles. */
final class DrlGrammar {

    private final TextPlaces places;
    private @Nullable ParserStumble stumble;

    private DrlGrammar(TextPlaces places) {
        this.places = places;
    }

    /**
     * What the grammar makes of a part.
     *
     * @param tree null where it stumbles
     * @param stumble null where it does not
     */
    record Reading(
            @Nullable CompilationUnitContext tree, @Nullable ParserStumble stumble) {}

    static Reading read(TextPlaces places) {
        // The quick way of the grammar gives the same tree, or stumbles where the thorough one does not.
        var quick = new DrlGrammar(places).read(PredictionMode.SLL);
        return quick.tree() != null ? quick : new DrlGrammar(places).read(PredictionMode.LL);
    }

    private Reading read(PredictionMode mode) {
        var parser = DRL10ParserHelper.createDrlParser(places.text());
        var listener = new Listener();
        listenTo((Lexer) parser.getTokenStream().getTokenSource(), listener);
        listenTo(parser, listener);
        parser.getInterpreter().setPredictionMode(mode);
        var tree = parser.compilationUnit();
        if (stumble == null && parser.getTokenStream().LA(1) != Token.EOF) {
            stumble = at(parser, parser.getCurrentToken());
        }
        return stumble == null ? new Reading(tree, null) : new Reading(null, stumble);
    }

    private static void listenTo(Recognizer<?, ?> recognizer, Listener listener) {
        recognizer.removeErrorListeners();
        recognizer.addErrorListener(listener);
    }

    private ParserStumble at(DRL10Parser parser, Token token) {
        return new ParserStumble(before(parser.getTokenStream(), token), phrase(token));
    }

    private Phrase before(TokenStream tokens, Token token) {
        for (var at = token.getTokenIndex() - 1; at >= 0; at--) {
            if (tokens.get(at).getChannel() == Token.DEFAULT_CHANNEL) {
                return phrase(tokens.get(at));
            }
        }
        return places.phrase(0, 0);
    }

    private Phrase phrase(Token token) {
        return token.getType() == Token.EOF
                ? places.phrase(token.getStartIndex(), token.getStartIndex())
                : places.phrase(token.getStartIndex(), token.getStopIndex() + 1);
    }

    /** Keeps the first thing that the grammar stumbles over. */
    private final class Listener extends BaseErrorListener {

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object offending,
                int line,
                int column,
                String message,
                @Nullable RecognitionException cause) {
            if (stumble != null) {
                return;
            }
            if (offending instanceof Token token && recognizer instanceof DRL10Parser parser) {
                stumble = at(parser, token);
            } else if (cause instanceof LexerNoViableAltException sign) {
                var start = sign.getStartIndex();
                stumble = new ParserStumble(places.phrase(start, start), places.phrase(start, start + 1));
            }
        }
    }
}
