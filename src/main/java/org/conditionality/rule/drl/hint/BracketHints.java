package org.conditionality.rule.drl.hint;

import java.util.regex.Pattern;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.text.BlankedText;
import org.conditionality.rule.drl.text.FaultList;
import org.conditionality.rule.drl.text.FileChunks.Chunk;
import org.conditionality.rule.drl.text.ParserStumble;

/** Says which bracket of a rule is missing or too many, or what in the constraints between brackets is wrong. */
final class BracketHints {

    private static final Pattern THEN = Pattern.compile("(?m)^[ \t]*then\\b");

    private final String code;
    private final FaultList faults;

    BracketHints(String code, FaultList faults) {
        this.code = code;
        this.faults = faults;
    }

    /** Adds the first fault of brackets, or else of a constraint; says whether there is one. */
    boolean explain(Chunk chunk, ParserStumble stumble) {
        return brackets(chunk) || constraint(chunk, stumble);
    }

    private boolean brackets(Chunk chunk) {
        var then = THEN.matcher(code).region(chunk.start(), chunk.end());
        var stop = then.find() ? then.start() : chunk.end();
        var depth = 0;
        var lastOpen = -1;
        var text = BlankedText.of(code.substring(chunk.start(), stop));
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                // An outermost bracket that is still open at the start of the next pattern was never closed.
                if (depth > 0 && lastOpen >= 0 && startsLine(chunk.start() + i)) {
                    break;
                }
                lastOpen = depth++ == 0 ? i : lastOpen;
            } else if (text.charAt(i) == ')' && --depth < 0) {
                add(chunk.start() + i, "This `)` closes a bracket that is not open.", "Take it out.");
                return true;
            }
        }
        if (depth > 0) {
            add(
                    chunk.start() + lastOpen,
                    "The bracket that opens here does not close.",
                    "Write `)` at the end of this pattern.");
        }
        return depth > 0;
    }

    private void add(int at, String message, String advice) {
        faults.add(Fault.Kind.SYNTAX, at, at + 1, message, advice);
    }

    /** The fault, where it stands between the brackets of a pattern. */
    private boolean constraint(Chunk chunk, ParserStumble stumble) {
        var text = BlankedText.of(code.substring(chunk.start(), chunk.end()));
        var depth = 0;
        var open = -1;
        for (var i = 0; i < text.length(); i++) {
            var at = chunk.start() + i;
            if (text.charAt(i) == '(' && depth++ == 0) {
                open = at;
            } else if (text.charAt(i) == ')' && --depth == 0 && at >= stumble.offset()) {
                return stumble.offset() > open && constraint(stumble, at);
            }
        }
        return false;
    }

    private boolean constraint(ParserStumble stumble, int close) {
        var isEnd = stumble.offset() == close;
        var next = isEnd ? new Phrase("", close, close) : stumble.at();
        new ExpressionAdvice(code, faults, Fault.Kind.SYNTAX).add(stumble.before(), next, "");
        return true;
    }

    /** Whether a bracket belongs to the first word of its line, as that of a pattern does. */
    private boolean startsLine(int offset) {
        var line = code.lastIndexOf('\n', offset) + 1;
        return code.substring(line, offset)
                .strip()
                .matches("(\\$\\w+\\s*:\\s*)?(not|exists)?\\s*\\(?\\s*[\\p{Lu}]\\w*\\s*");
    }
}
