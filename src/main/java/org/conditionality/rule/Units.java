package org.conditionality.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The DRL files of a reading, parted into what is compiled by itself: the types of all files, and the rules of each. Rules
 * do not refer to one another, so that a file that is edited, or that several readings share, is compiled once.
 *
 * @param types what all files declare and import
 * @param all the types, and the rules of each file; one unit alone where the files hold more than types and rules
 */
record Units(RuleFiles types, List<Unit> all) {

    private static final String TYPES = "types.drl";
    private static final String IMPORTS = "imports.drl";
    private static final Pattern DECLARED = Pattern.compile("(?ms)^declare\\b.*?^end\\b[^\\n]*");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import\\b[^\\n]*");
    private static final Pattern REMARK = Pattern.compile("(?m)^\\s*//[^\\n]*$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\b[^\\n]*");

    /**
     * What is compiled by itself.
     *
     * @param key everything on which the outcome depends
     * @param sources what the compiler is given
     * @param types the types that must be compiled before; empty where it needs none
     */
    record Unit(RuleFiles key, RuleFiles sources, Optional<RuleFiles> types) {

        private static Unit whole(RuleFiles files) {
            return new Unit(files, files, Optional.empty());
        }
    }

    static Units of(RuleFiles files) {
        var drl = files.drl();
        var imports = new TreeSet<String>();
        var declared = new ArrayList<String>();
        var isPlain = true;
        for (var text : drl.texts().values()) {
            var rest = Mutator.withoutRules(text);
            IMPORTED.matcher(rest).results().forEach(found -> imports.add(found.group()));
            DECLARED.matcher(rest).results().forEach(found -> declared.add(found.group()));
            for (var known : List.of(DECLARED, IMPORTED, REMARK, PACKAGE)) {
                rest = known.matcher(rest).replaceAll("");
            }
            isPlain &= rest.isBlank();
        }
        var header = "package conditionality\n" + String.join("\n", imports) + "\n";
        var types = file(TYPES, header + String.join("\n", declared) + "\n");
        return isPlain ? new Units(types, parted(drl, types, header)) : new Units(drl, List.of(Unit.whole(drl)));
    }

    private static List<Unit> parted(RuleFiles drl, RuleFiles types, String header) {
        var units = new ArrayList<Unit>();
        units.add(Unit.whole(types));
        drl.texts().forEach((path, text) -> {
            if (!Mutator.places(text).isEmpty()) {
                var rules = new TreeMap<String, String>();
                rules.put(path, DECLARED.matcher(text).replaceAll(found -> blank(found.group())));
                rules.put(IMPORTS, header);
                var key = new TreeMap<>(rules);
                key.putAll(types.texts());
                units.add(new Unit(new RuleFiles(key), new RuleFiles(rules), Optional.of(types)));
            }
        });
        return units;
    }

    /** As many lines of nothing, so that what follows keeps its place. */
    private static String blank(String text) {
        return "\n".repeat((int) text.chars().filter(sign -> sign == '\n').count());
    }

    private static RuleFiles file(String path, String text) {
        var texts = new TreeMap<String, String>();
        texts.put(path, text);
        return new RuleFiles(texts);
    }
}
