package org.conditionality.rule.source;

import java.util.regex.Pattern;
import org.conditionality.rule.source.Chunks.Chunk;
import org.jspecify.annotations.Nullable;

/** Says which bracket of a rule is missing or too many, or which constraint between brackets is no expression. */
final class BracketHints {

    private final String code;
    private final Findings findings;
    private final @Nullable String rule;

    BracketHints(String code, Findings findings, @Nullable String rule) {
        this.code = code;
        this.findings = findings;
        this.rule = rule;
    }

    /** Adds the first fault of brackets, or else of a constraint; says whether there is one. */
    boolean explain(Chunk chunk, int errorOffset) {
        return brackets(chunk) || constraint(chunk, errorOffset);
    }

    private boolean brackets(Chunk chunk) {
        var then = Pattern.compile("(?m)^[ \t]*then\\b").matcher(code).region(chunk.start(), chunk.end());
        var stop = then.find() ? then.start() : chunk.end();
        var depth = 0;
        var lastOpen = -1;
        var text = withoutTexts(code, chunk.start(), stop);
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                // An outermost bracket that is still open at the start of the next pattern was never closed.
                if (depth > 0 && lastOpen >= 0 && startsLine(chunk.start() + i)) {
                    break;
                }
                lastOpen = depth++ == 0 ? i : lastOpen;
            } else if (text.charAt(i) == ')' && --depth < 0) {
                findings.add(
                        Code.SYNTAX,
                        chunk.start() + i,
                        1,
                        rule,
                        "This `)` closes a bracket that is not open.",
                        "Take it out.");
                return true;
            }
        }
        if (depth > 0) {
            findings.add(
                    Code.SYNTAX,
                    chunk.start() + lastOpen,
                    1,
                    rule,
                    "The bracket that opens here does not close.",
                    "Write `)` at the end of this pattern.");
        }
        return depth > 0;
    }

    /** The first constraint, in the pattern at fault, that is no expression. */
    private boolean constraint(Chunk chunk, int errorOffset) {
        var text = withoutTexts(code, chunk.start(), chunk.end());
        var depth = 0;
        var open = -1;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(' && depth++ == 0) {
                open = i + 1;
            } else if (text.charAt(i) == ')' && --depth == 0 && chunk.start() + i >= errorOffset) {
                return unreadable(chunk.start() + open, chunk.start() + i);
            }
        }
        return false;
    }

    private boolean unreadable(int from, int to) {
        try {
            var parser = new ExprParser(code, from, to);
            do {
                parser.label(":");
                parser.or();
            } while (parser.takes(","));
            if (parser.next().kind() != Token.Kind.END) {
                throw parser.unexpected();
            }
            return false;
        } catch (Unreadable fault) {
            findings.add(Code.SYNTAX, rule, fault);
            return true;
        }
    }

    /** Whether a bracket belongs to the first word of its line, as that of a pattern does. */
    private boolean startsLine(int offset) {
        var line = code.lastIndexOf('\n', offset) + 1;
        return code.substring(line, offset)
                .strip()
                .matches("(\\$\\w+\\s*:\\s*)?(not|exists)?\\s*\\(?\\s*[\\p{Lu}]\\w*\\s*");
    }

    /** A part of a text with each quoted text replaced by spaces, so that places stay the same. */
    static String withoutTexts(String code, int from, int to) {
        var text = new StringBuilder(code.substring(from, to));
        var quoted = Pattern.compile("\"[^\"\n]*\"").matcher(code.substring(from, to));
        while (quoted.find()) {
            text.replace(quoted.start(), quoted.end(), " ".repeat(quoted.end() - quoted.start()));
        }
        return text.toString();
    }
}
