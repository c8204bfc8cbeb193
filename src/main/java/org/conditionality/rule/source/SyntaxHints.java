package org.conditionality.rule.source;

import java.util.List;
import java.util.regex.Pattern;
import org.conditionality.fact.Nearest;
import org.conditionality.rule.source.Chunks.Chunk;
import org.jspecify.annotations.Nullable;

/** Says in plain words what the parser of Drools stumbles over in one rule or declaration. */
final class SyntaxHints {

    private static final Pattern END = Pattern.compile("(?m)^[ \t]*end\\b");
    private static final Pattern WORD_ALONE = Pattern.compile("(?m)^[ \t]*([\\p{L}]+)[ \t]*$");
    private static final Pattern NOISE = Pattern.compile("^\\[ERR \\d+\\] Line \\d+:\\d+ ");
    private static final List<String> PARTS = List.of("when", "then", "end");
    private static final List<String> HEADS = List.of("rule", "declare", "import", "package");

    private final String code;
    private final Findings findings;

    SyntaxHints(String code, Findings findings) {
        this.code = code;
        this.findings = findings;
    }

    /** Adds one finding for a chunk that does not parse: its first cause. */
    void explain(Chunk chunk, int errorOffset, String errorMessage) {
        var rule = chunk.kind().equals("rule") ? Chunks.name(code, chunk.start()) : null;
        if (chunk.kind().equals("head")) {
            head(chunk, errorOffset, errorMessage);
        } else if (!(quote(chunk, rule)
                || part(chunk, rule)
                || end(chunk, rule)
                || new BracketHints(code, findings, rule).explain(chunk, errorOffset))) {
            plain(errorOffset, errorMessage, rule);
        }
    }

    private void head(Chunk chunk, int errorOffset, String errorMessage) {
        var words = Pattern.compile("(?m)^[ \t]*([\\p{L}]+)").matcher(code).region(chunk.start(), chunk.end());
        while (words.find()) {
            var word = words.group(1);
            if (!HEADS.contains(word) && !word.equals("end")) {
                var meant = Nearest.among(word, HEADS);
                findings.add(
                        Code.SYNTAX,
                        words.start(1),
                        word.length(),
                        null,
                        "`" + word + "` begins nothing that DRL knows.",
                        meant.map(name -> "Maybe `" + name + "`?").orElse("Take it out."));
                return;
            }
        }
        plain(errorOffset, errorMessage, null);
    }

    private boolean quote(Chunk chunk, @Nullable String rule) {
        for (var line = chunk.start(); line < chunk.end(); line = lineEnd(line) + 1) {
            var end = Math.min(lineEnd(line), chunk.end());
            var text = code.substring(line, end).replace("\\\"", "  ");
            if (text.chars().filter(sign -> sign == '"').count() % 2 == 1) {
                findings.add(
                        Code.SYNTAX,
                        line + text.lastIndexOf('"'),
                        1,
                        rule,
                        "A quote is missing on this line.",
                        "Every text opens and closes with `\"` on one line.");
                return true;
            }
        }
        return false;
    }

    /** A rule has a {@code when} and a {@code then}, each on a line of its own. */
    private boolean part(Chunk chunk, @Nullable String rule) {
        if (!chunk.kind().equals("rule")) {
            return false;
        }
        var from = chunk.start();
        for (var part : PARTS) {
            var found =
                    Pattern.compile("\\b" + part + "\\b").matcher(BracketHints.withoutTexts(code, from, chunk.end()));
            if (found.find()) {
                from += found.end();
                continue;
            }
            if (misspelt(from, chunk, part, rule)) {
                return true;
            }
            if (!part.equals("end")) {
                var place = part.equals("then") ? consequence(from, chunk) : patterns(from, chunk);
                findings.add(
                        Code.SYNTAX,
                        place,
                        wordLength(place),
                        rule,
                        "The rule has no `" + part + "`.",
                        "Write `" + part + "` on a line of its own before this one.");
                return true;
            }
        }
        return false;
    }

    private boolean misspelt(int from, Chunk chunk, String part, @Nullable String rule) {
        var alone = WORD_ALONE.matcher(code).region(from, chunk.end());
        while (alone.find()) {
            var word = alone.group(1);
            if (!PARTS.contains(word) && Nearest.among(word, List.of(part)).isPresent()) {
                findings.add(
                        part.equals("end") ? Code.MISSING_END : Code.SYNTAX,
                        alone.start(1),
                        word.length(),
                        rule,
                        "`" + word + "` is no part of a rule.",
                        "Maybe `" + part + "`?");
                return true;
            }
        }
        return false;
    }

    private int consequence(int from, Chunk chunk) {
        var insert = code.indexOf("insert", from);
        return insert >= 0 && insert < chunk.end() ? insert : chunk.start();
    }

    /** The first line after the rule's name and annotations. */
    private int patterns(int from, Chunk chunk) {
        for (var line = lineEnd(from) + 1; line < chunk.end(); line = lineEnd(line) + 1) {
            var first = firstOn(line);
            if (first < chunk.end() && code.charAt(first) != '@' && code.charAt(first) != '\n') {
                return first;
            }
        }
        return chunk.start();
    }

    private boolean end(Chunk chunk, @Nullable String rule) {
        if (END.matcher(code).region(chunk.start(), chunk.end()).find()) {
            return false;
        }
        var last = chunk.end() - 1;
        while (last > chunk.start() && Character.isWhitespace(code.charAt(last))) {
            last--;
        }
        var first = firstOn(findings.lines().start(findings.lines().line(last)));
        findings.add(
                Code.MISSING_END,
                first,
                last + 1 - first,
                rule,
                "The " + (rule == null ? "declaration" : "rule") + " has no `end`.",
                "Write `end` on a line of its own after this one.");
        return true;
    }

    private void plain(int offset, String message, @Nullable String rule) {
        var place = Math.max(0, Math.min(offset, code.length() - 1));
        var plain = NOISE.matcher(message.lines().findFirst().orElse(message)).replaceFirst("");
        var word = code.substring(place, place + wordLength(place)).strip();
        findings.add(
                Code.SYNTAX,
                place,
                wordLength(place),
                rule,
                word.isEmpty()
                        ? "This is not DRL: " + plain + "."
                        : "This is not DRL from `" + word + "` on: " + plain + ".",
                "Compare it with a rule that works: `rule \"…\"`, annotations, `when`, patterns, `then`, one insertLogical, `end`.");
    }

    private int firstOn(int line) {
        var i = line;
        while (i < code.length() - 1 && (code.charAt(i) == ' ' || code.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private int lineEnd(int offset) {
        var end = code.indexOf('\n', offset);
        return end < 0 ? code.length() : end;
    }

    private int wordLength(int offset) {
        var end = offset;
        while (end < code.length() && Character.isLetterOrDigit(code.charAt(end))) {
            end++;
        }
        return Math.max(1, end - offset);
    }
}
