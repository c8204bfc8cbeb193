package org.conditionality.rule.drl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text that cannot be read whole at what begins lines, so that a fault in one part does not hide the others. */
public final class FileChunks {

    private static final Pattern START = Pattern.compile(
            "(?m)(?:^|\\bend\\b[ \\t]*;?|;)[ \\t]*(rule|declare|query|function|import|package|global)\\b(?!\\s*(?:[(:!<>.,)]|==))");
    private static final Pattern NAMED = Pattern.compile("\\s+(?:static\\s+|function\\s+)?[\\w.*]+(?:[ \\t]*;)?");
    private static final Pattern THEN = Pattern.compile("\\bthen\\b");
    private static final Pattern END = Pattern.compile("(?<![.$])\\bend\\b(?!\\s*(?:[(:!<>.,)]|==))");
    private static final Pattern LINE_END = Pattern.compile("(?m)^[ \\t]*end\\b(?!\\s*(?:[(:!<>.,)]|==))");

    private final String code;
    private final List<Chunk> found = new ArrayList<>();

    private FileChunks(String code) {
        this.code = code;
    }

    /** What a chunk is. */
    public enum Kind {
        RULE,
        DECLARATION,
        /** An import, or the name of the package. */
        LINE,
        /** What begins with nothing that is known. */
        OTHER
    }

    /** A part of a text. */
    public record Chunk(Kind kind, int start, int end) {}

    /** The chunks of a text, but for those that hold nothing. */
    public static List<Chunk> of(String text) {
        var chunks = new FileChunks(BlankedText.of(text));
        chunks.find();
        return List.copyOf(chunks.found);
    }

    private void find() {
        var starts = START.matcher(code);
        var kind = Kind.OTHER;
        var start = 0;
        while (starts.find()) {
            add(kind, start, starts.start(1));
            kind = kind(starts.group(1));
            start = starts.start(1);
        }
        add(kind, start, code.length());
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "rule" -> Kind.RULE;
            case "declare" -> Kind.DECLARATION;
            case "import", "package" -> Kind.LINE;
            default -> Kind.OTHER;
        };
    }

    /** Adds a chunk, and what follows its end as one of its own. */
    private void add(Kind kind, int start, int next) {
        var end = Math.min(next, end(kind, start, next));
        if (!code.substring(start, end).isBlank()) {
            found.add(new Chunk(kind, start, end));
        }
        if (!code.substring(end, next).replace(';', ' ').isBlank()) {
            found.add(new Chunk(Kind.OTHER, end + blanks(end), next));
        }
    }

    private int end(Kind kind, int start, int next) {
        if (kind == Kind.LINE) {
            var name = NAMED.matcher(code).region(start + word(start), next);
            return name.lookingAt() ? name.end() : next;
        } else if (kind == Kind.OTHER) {
            return next;
        }
        var then = THEN.matcher(code).region(start, next);
        var isWhole = kind == Kind.DECLARATION || then.find();
        var end = (isWhole ? END : LINE_END)
                .matcher(code)
                .useTransparentBounds(true)
                .region(kind == Kind.RULE && isWhole ? then.end() : start, next);
        return end.find() ? end.end() : next;
    }

    private int word(int start) {
        var at = start;
        while (at < code.length() && Character.isLetter(code.charAt(at))) {
            at++;
        }
        return at - start;
    }

    private int blanks(int start) {
        var at = start;
        while (at < code.length() && (Character.isWhitespace(code.charAt(at)) || code.charAt(at) == ';')) {
            at++;
        }
        return at - start;
    }
}
