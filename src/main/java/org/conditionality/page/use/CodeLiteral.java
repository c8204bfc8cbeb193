package org.conditionality.page.use;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes trees of JSON as values of programming languages whose texts in double quotes are those of JSON. */
final class CodeLiteral {

    private static final int MOST_IN_A_LINE = 72;
    private static final String INDENT = "    ";

    private final JsonMapper json;
    private final Language language;

    /** How a language writes what JSON writes otherwise. */
    private record Language(
            String yes,
            String no,
            String nothing,
            String emptyObject,
            String object,
            String objectEnd,
            String is,
            String list,
            String listEnd) {}

    private static final Language PYTHON = new Language("True", "False", "None", "{}", "{", "}", ": ", "[", "]");
    private static final Language R =
            new Language("TRUE", "FALSE", "NULL", "setNames(list(), character())", "list(", ")", " = ", "list(", ")");

    private CodeLiteral(JsonMapper json, Language language) {
        this.json = json;
        this.language = language;
    }

    /** As Python writes them. */
    static String python(Object tree, JsonMapper json) {
        return new CodeLiteral(json, PYTHON).written(tree, "");
    }

    /** As R writes them. */
    static String r(Object tree, JsonMapper json) {
        return new CodeLiteral(json, R).written(tree, "");
    }

    private String written(@Nullable Object tree, String indent) {
        if (tree instanceof Map<?, ?> object) {
            return object.isEmpty()
                    ? language.emptyObject
                    : joined(
                            object.entrySet(),
                            language.object,
                            language.objectEnd,
                            indent,
                            (entry, deeper) -> json.writeValueAsString(String.valueOf(entry.getKey()))
                                    + language.is
                                    + written(entry.getValue(), deeper));
        }
        if (tree instanceof List<?> list) {
            return joined(list, language.list, language.listEnd, indent, this::written);
        }
        if (tree instanceof Boolean flag) {
            return flag ? language.yes : language.no;
        }
        return tree == null ? language.nothing : json.writeValueAsString(tree);
    }

    private interface Part<T extends @Nullable Object> {

        String written(T part, String indent);
    }

    /** In one line where it fits, else each part in a line of its own. */
    private static <T extends @Nullable Object> String joined(
            Iterable<? extends T> parts, String open, String close, String indent, Part<T> part) {
        var inOne = all(parts, each -> part.written(each, ""));
        var line = open + inOne.stream().collect(Collectors.joining(", ")) + close;
        if (line.length() + indent.length() <= MOST_IN_A_LINE && !line.contains("\n")) {
            return line;
        }
        var deeper = indent + INDENT;
        return all(parts, each -> part.written(each, deeper)).stream()
                .map(each -> deeper + each)
                .collect(Collectors.joining(",\n", open + "\n", "\n" + indent + close));
    }

    private static <T extends @Nullable Object> List<String> all(
            Iterable<? extends T> parts, Function<? super T, String> written) {
        var all = new java.util.ArrayList<String>();
        parts.forEach(each -> all.add(written.apply(each)));
        return all;
    }
}
