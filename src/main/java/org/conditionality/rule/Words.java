package org.conditionality.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of constraint texts. */
final class Words {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");

    private static final Map<String, Pattern> LITERALS = new ConcurrentHashMap<>();

    private Words() {}

    /** The identifiers of a text, outside quotes, in order. */
    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        WORD.matcher(TEXT.matcher(text).replaceAll("\"\"")).results().forEach(found -> words.add(found.group()));
        return words;
    }

    /** The quoted texts of a text, without their quotes. */
    static List<String> quoted(String text) {
        return TEXT.matcher(text)
                .results()
                .map(found -> found.group().substring(1, found.group().length() - 1))
                .toList();
    }

    /** A property that equals a text, the one or the other side first. */
    private static Pattern equal(String property) {
        var name = "(?:this\\s*\\.\\s*)?" + property;
        var quoted = "[\"'](?<%s>[^\"']*)[\"']";
        return Pattern.compile("^\\s*(?:[\\w$]+\\s*:(?!:)\\s*)?(?:%s\\s*==\\s*%s|%s\\s*==\\s*%s)\\s*$"
                .formatted(name, quoted.formatted("text"), quoted.formatted("first"), name));
    }

    /** What a property must equal, where one of the constraints says {@code property == "text"} and no more. */
    static Optional<String> literal(List<String> constraints, String property) {
        var equal = LITERALS.computeIfAbsent(property, Words::equal);
        return constraints.stream()
                .map(equal::matcher)
                .filter(Matcher::find)
                .map(found -> Optional.ofNullable(found.group("text")).orElseGet(() -> found.group("first")))
                .findFirst();
    }

    /** What follows a variable and a dot, as property names, whether written as such or as a getter. */
    static Set<String> properties(String variable, String text) {
        var names = new LinkedHashSet<String>();
        var access = Pattern.compile(Pattern.quote(variable) + "\\s*\\.\\s*(\\w+)");
        access.matcher(TEXT.matcher(text).replaceAll("\"\"")).results().forEach(found -> {
            var name = found.group(1);
            names.add(name);
            if (name.length() > 3 && name.startsWith("get")) {
                names.add(Character.toLowerCase(name.charAt(3)) + name.substring(4));
            }
        });
        return names;
    }
}
