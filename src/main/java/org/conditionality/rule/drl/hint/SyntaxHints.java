package org.conditionality.rule.drl.hint;

import java.util.List;
import java.util.regex.Pattern;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.text.BlankedText;
import org.conditionality.rule.drl.text.CommentReader;
import org.conditionality.rule.drl.text.FaultList;
import org.conditionality.rule.drl.text.FileChunks.Chunk;
import org.conditionality.rule.drl.text.FileChunks.Kind;
import org.conditionality.rule.drl.text.ParserStumble;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/** Says in plain words what the grammar of Drools stumbles over in one rule or declaration. */
public final class SyntaxHints {

    private static final Pattern END = Pattern.compile("(?m)^[ \t]*end\\b");
    private static final Pattern WORD_ALONE = Pattern.compile("(?m)^[ \t]*([\\p{L}]+)[ \t]*$");
    private static final Pattern FIRST_WORD = Pattern.compile("(?m)^[ \t]*([\\p{L}]+)");
    private static final Pattern NAME = Pattern.compile("rule\\s+(?:[\"']([^\"'\n]*)[\"']|(\\S+))");
    private static final List<String> PARTS = List.of("when", "then", "end");
    private static final List<String> HEADS = List.of("rule", "declare", "import", "package");

    private final String code;
    private final FaultList faults;

    public SyntaxHints(String text, FaultList faults) {
        this.code = CommentReader.of(text).code();
        this.faults = faults;
    }

    /** Adds one fault for a chunk that cannot be read: its first cause. */
    public void explain(Chunk chunk, ParserStumble stumble) {
        faults.within(chunk.kind() == Kind.RULE ? name(chunk) : null);
        if (stumble.at().text().equals("agenda")) {
            // The older name of an attribute, which this grammar no longer has.
            faults.add(
                    Fault.Kind.ATTRIBUTE,
                    stumble.at().start(),
                    stumble.at().end(),
                    "`agenda-group` makes the answer depend on the order in which rules fire.",
                    "Take it out, and say in the patterns when the rule holds.");
        } else if (chunk.kind() == Kind.OTHER || chunk.kind() == Kind.LINE) {
            head(chunk, stumble);
        } else if (!(quote(chunk)
                || part(chunk)
                || end(chunk)
                || new BracketHints(code, faults).explain(chunk, stumble))) {
            plain(stumble);
        }
        faults.within(null);
    }

    private @Nullable String name(Chunk chunk) {
        var name = NAME.matcher(code).region(chunk.start(), chunk.end());
        if (!name.lookingAt()) {
            return null;
        }
        return name.group(1) != null ? name.group(1) : name.group(2);
    }

    private void head(Chunk chunk, ParserStumble stumble) {
        var first = chunk.start();
        while (first < chunk.end() - 1 && Character.isWhitespace(code.charAt(first))) {
            first++;
        }
        if (!Character.isLetter(code.charAt(first))) {
            plain(new ParserStumble(stumble.before(), new Phrase("", first, first)));
            return;
        }
        var words = FIRST_WORD.matcher(code).region(chunk.start(), chunk.end());
        while (words.find()) {
            var word = words.group(1);
            if (!HEADS.contains(word) && !word.equals("end")) {
                add(
                        words.start(1),
                        words.end(1),
                        "`" + word + "` begins nothing that DRL knows.",
                        NearestName.among(word, HEADS)
                                .map(name -> "Maybe `" + name + "`?")
                                .orElse("Take it out."));
                return;
            }
        }
        plain(stumble);
    }

    private void add(int start, int end, String message, String advice) {
        faults.add(Fault.Kind.SYNTAX, start, end, message, advice);
    }

    private boolean quote(Chunk chunk) {
        for (var line = chunk.start(); line < chunk.end(); line = lineEnd(line) + 1) {
            var end = Math.min(lineEnd(line), chunk.end());
            var text = code.substring(line, end).replace("\\\"", "  ");
            if (text.chars().filter(sign -> sign == '"').count() % 2 == 1) {
                var last = line + text.lastIndexOf('"');
                add(
                        last,
                        last + 1,
                        "A quote is missing on this line.",
                        "Every text opens and closes with `\"` on one line.");
                return true;
            }
        }
        return false;
    }

    /** A rule has a {@code when} and a {@code then}, each on a line of its own. */
    private boolean part(Chunk chunk) {
        if (chunk.kind() != Kind.RULE) {
            return false;
        }
        var from = chunk.start();
        for (var part : PARTS) {
            var found =
                    Pattern.compile("\\b" + part + "\\b").matcher(BlankedText.of(code.substring(from, chunk.end())));
            if (found.find()) {
                from += found.end();
                continue;
            }
            if (misspelt(from, chunk, part)) {
                return true;
            }
            if (!part.equals("end")) {
                var place = part.equals("then") ? consequence(from, chunk) : patterns(from, chunk);
                add(
                        place,
                        place + wordLength(place),
                        "The rule has no `" + part + "`.",
                        "Write `" + part + "` on a line of its own before this one.");
                return true;
            }
        }
        return false;
    }

    private boolean misspelt(int from, Chunk chunk, String part) {
        var alone = WORD_ALONE.matcher(code).region(from, chunk.end());
        while (alone.find()) {
            var word = alone.group(1);
            if (!PARTS.contains(word) && NearestName.among(word, List.of(part)).isPresent()) {
                faults.add(
                        part.equals("end") ? Fault.Kind.ENDING : Fault.Kind.SYNTAX,
                        alone.start(1),
                        alone.end(1),
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

    private boolean end(Chunk chunk) {
        if (END.matcher(code).region(chunk.start(), chunk.end()).find()) {
            return false;
        }
        var last = chunk.end() - 1;
        while (last > chunk.start() && Character.isWhitespace(code.charAt(last))) {
            last--;
        }
        faults.add(
                Fault.Kind.ENDING,
                firstOn(code.lastIndexOf('\n', last) + 1),
                last + 1,
                "The " + (chunk.kind() == Kind.RULE ? "rule" : "declaration") + " has no `end`.",
                "Write `end` on a line of its own after this one.");
        return true;
    }

    /** Adds where the grammar stumbles, where nothing better can be said. */
    public void plain(ParserStumble stumble) {
        var place = Math.max(0, Math.min(stumble.offset(), code.length() - 1));
        var end = place + wordLength(place);
        var word = code.substring(place, Math.min(end, code.length())).strip();
        add(
                place,
                end,
                word.isEmpty()
                        ? "This is not DRL: something is missing before this place."
                        : "This is not DRL from `" + word + "` on.",
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
