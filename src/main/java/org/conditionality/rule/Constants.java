package org.conditionality.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conditionality.rule.drl.Blank;
import org.conditionality.rule.drl.Sections;
import org.jspecify.annotations.Nullable;

/** The enum constants that rules may name: those declared in DRL, and those of the package norm. */
final class Constants {

    private static final String NORM = "org.conditionality.norm.";
    private static final Pattern DECLARED = Pattern.compile("(?s)\\s+(\\w+)(.*)end");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (org\\.conditionality\\.norm\\.[\\w.]+)");
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w*)\\.([A-Z][A-Z_]*)\\b");

    private final Map<String, List<String>> byType = new HashMap<>();
    private final Map<String, String> imported = new HashMap<>();

    Constants(Collection<String> texts) {
        for (var text : texts) {
            Sections.of(text, Sections.Kind.DECLARATION).stream()
                    .filter(each -> each.name().equals("enum"))
                    .map(each -> DECLARED.matcher(Blank.of(text)).region(each.nameEnd(), each.end()))
                    .filter(Matcher::matches)
                    .forEach(found -> byType.put(
                            found.group(1),
                            Arrays.stream(found.group(2).split("[^\\w]+", -1))
                                    .filter(each -> !each.isEmpty())
                                    .toList()));
            IMPORT.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
                var at = name.lastIndexOf('.');
                imported.put(name.substring(at + 1), name.substring(0, at) + "$" + name.substring(at + 1));
            });
        }
    }

    /** A constant in a text, and the one that takes its place. */
    record Swap(int start, int end, String becomes) {}

    /** The constants in a part of a text, each with the next of its enum. */
    List<Swap> in(String text, int from, int to) {
        var swaps = new ArrayList<Swap>();
        var named = NAMED.matcher(text).region(from, to);
        while (named.find()) {
            var type = named.group(1);
            var all = byType.computeIfAbsent(type, this::constants);
            var at = all.indexOf(named.group(2));
            if (at >= 0 && all.size() > 1) {
                var next = all.get((at + 1) % all.size());
                swaps.add(new Swap(named.start(), named.end(), type + "." + next));
            }
        }
        return swaps;
    }

    private List<String> constants(String type) {
        var found = ofClass(NORM + type);
        if (found == null) {
            found = ofClass(imported.getOrDefault(type, ""));
        }
        return found == null ? ofClassOrNone(NORM + "Label$" + type) : found;
    }

    private static List<String> ofClassOrNone(String name) {
        var found = ofClass(name);
        return found == null ? List.of() : found;
    }

    private static @Nullable List<String> ofClass(String name) {
        try {
            var constants = Class.forName(name).getEnumConstants();
            return constants == null
                    ? null
                    : Arrays.stream(constants)
                            .map(each -> ((Enum<?>) each).name())
                            .toList();
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
