package org.conditionality.rule.drl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the rules and declarations of a file of DRL that can be parsed, however its lines are broken. */
public final class FileSections {

    private static final Pattern WORD = Pattern.compile("(?<![\\w$.@])[A-Za-z_]\\w*|[;}]");
    private static final Pattern NAME =
            Pattern.compile("\\G\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|[\\w$]+)");
    private static final Pattern NAMED = Pattern.compile("\\s+(?:static\\s+|function\\s+)?[\\w.*]+(?:\\s*;)?");
    private static final Map<String, Kind> KINDS = Map.of(
            "rule", Kind.RULE,
            "declare", Kind.DECLARATION,
            "import", Kind.IMPORT,
            "package", Kind.PACKAGE,
            "query", Kind.OTHER);

    private final String text;
    private final String flat;
    private final Matcher words;
    private final List<Section> found = new ArrayList<>();

    private FileSections(String text) {
        this.text = text;
        this.flat = flat(text);
        this.words = WORD.matcher(flat);
    }

    /** What a section is. */
    public enum Kind {
        RULE,
        DECLARATION,
        IMPORT,
        PACKAGE,
        OTHER
    }

    /**
     * A rule, a declaration or the like. All places are offsets in the text.
     *
     * @param name of a rule, without its quotes; of a declaration, the type's, or {@code enum}
     * @param nameEnd the offset after the name and its quotes
     * @param then of a rule, the offset of its {@code then}; of all else that of the end
     * @param end the offset after its last character
     */
    public record Section(Kind kind, String name, int start, int nameEnd, int then, int end) {

        /** The section as it is written. */
        public String in(String whole) {
            return whole.substring(start, end);
        }
    }

    /** All of a file but its rules. */
    public static String withoutRules(String text) {
        var rest = new StringBuilder(text);
        var places = of(text, Kind.RULE);
        for (var at = places.size() - 1; at >= 0; at--) {
            rest.delete(places.get(at).start(), places.get(at).end());
        }
        return rest.append('\n').toString();
    }

    /** The sections of a text, in order. */
    public static List<Section> of(String text) {
        var sections = new FileSections(text);
        sections.find();
        return List.copyOf(sections.found);
    }

    /** Those of one kind. */
    public static List<Section> of(String text, Kind kind) {
        return of(text).stream().filter(each -> each.kind() == kind).toList();
    }

    /** The text with all that stands in quotes, comments or brackets turned into spaces, at the same places. */
    public static String flat(String text) {
        var blank = new StringBuilder(BlankedText.of(text));
        var depth = 0;
        for (var at = 0; at < blank.length(); at++) {
            var sign = blank.charAt(at);
            depth = Math.max(0, depth - (sign == ')' || sign == ']' || sign == '}' ? 1 : 0));
            if (depth > 0 && sign != '\n') {
                blank.setCharAt(at, ' ');
            }
            depth += sign == '(' || sign == '[' || sign == '{' ? 1 : 0;
        }
        return blank.toString();
    }

    private void find() {
        while (words.find()) {
            var kind = KINDS.get(words.group());
            if (kind != null) {
                found.add(kind == Kind.IMPORT || kind == Kind.PACKAGE ? line(kind) : closed(kind));
            }
        }
    }

    /** An import or a package ends with the name of what it names. */
    private Section line(Kind kind) {
        var start = words.start();
        var named = NAMED.matcher(text).region(words.end(), text.length());
        var end = named.lookingAt() ? named.end() : words.end();
        words.region(end, text.length());
        return new Section(kind, text.substring(start, end), start, end, end, end);
    }

    private Section closed(Kind kind) {
        var start = words.start();
        var name = NAME.matcher(text).region(words.end(), text.length());
        var isNamed = name.lookingAt();
        var nameEnd = isNamed ? name.end() : words.end();
        var called = isNamed ? unquoted(name.group().strip()) : "";
        var then = -1;
        words.region(nameEnd, text.length());
        while (words.find()) {
            if (words.group().equals("then") && then < 0) {
                then = words.start();
            } else if (words.group().equals("end") && !isField(words.end())) {
                return new Section(kind, called, start, nameEnd, then < 0 ? words.start() : then, words.end());
            } else if (KINDS.containsKey(words.group()) && isFirst(words.start())) {
                // The `end` is missing.
                var end = words.start();
                words.region(end, text.length());
                return new Section(kind, called, start, nameEnd, then < 0 ? end : then, end);
            }
        }
        return new Section(kind, called, start, nameEnd, then < 0 ? text.length() : then, text.length());
    }

    private boolean isFirst(int at) {
        return flat.substring(flat.lastIndexOf('\n', at) + 1, at).isBlank();
    }

    /** A field of a declared type may be called so. */
    private boolean isField(int end) {
        return flat.substring(end, Math.min(flat.length(), end + 20)).strip().startsWith(":");
    }

    private static String unquoted(String name) {
        return name.length() > 1 && (name.startsWith("\"") || name.startsWith("'"))
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
