package org.conditionality.rule.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a file of DRL at its rules, so that a fault in one does not hide those of the others. */
final class Chunks {

    private static final Pattern START = Pattern.compile("(?m)^[ \t]*(rule|declare|query|function)\\b(?!\\s*\\()");
    static final Pattern NAME = Pattern.compile("\\Grule\\s+(?:\"([^\"\n]*)\"|(\\S+))");

    private Chunks() {}

    /**
     * What stands between two starts.
     *
     * @param kind {@code rule} or {@code declare}; {@code head} for what stands before the first
     */
    record Chunk(String kind, int start, int end) {}

    static List<Chunk> of(String code) {
        var chunks = new ArrayList<Chunk>();
        var matcher = START.matcher(code);
        var kind = "head";
        var start = 0;
        while (matcher.find()) {
            chunks.add(new Chunk(kind, start, matcher.start(1)));
            kind = matcher.group(1);
            start = matcher.start(1);
        }
        chunks.add(new Chunk(kind, start, code.length()));
        return chunks;
    }

    /** The name of a rule that starts at an offset; empty where it has none. */
    static String name(String code, int start) {
        var matcher = NAME.matcher(code);
        if (!matcher.find(start)) {
            return "";
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    /** The text with everything outside a chunk blanked, so that places stay the same. */
    static String alone(String code, Chunk chunk) {
        var text = new StringBuilder(code.length());
        for (var i = 0; i < code.length(); i++) {
            var inside = i >= chunk.start() && i < chunk.end();
            text.append(inside || code.charAt(i) == '\n' ? code.charAt(i) : ' ');
        }
        return text.toString();
    }
}
