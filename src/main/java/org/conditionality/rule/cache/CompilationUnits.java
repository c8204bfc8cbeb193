package org.conditionality.rule.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.files.RuleFiles;

/**
 * The DRL files of a reading, parted into what is compiled by itself: the types of all files, and the rules of each. Rules
 * do not refer to one another, so that a file that is edited, or that several readings share, is compiled once.
 *
 * @param types what all files declare and import
 * @param all the types, and the rules of each file; one unit alone where the files hold more than types and rules
 */
public record CompilationUnits(RuleFiles types, List<Unit> all) {

    private static final String TYPES = "types.drl";
    private static final String IMPORTS = "imports.drl";

    /**
     * What is compiled by itself.
     *
     * @param key everything on which the outcome depends
     * @param sources what the compiler is given
     * @param types the types that must be compiled before; empty where it needs none
     */
    public record Unit(RuleFiles key, RuleFiles sources, Optional<RuleFiles> types) {

        private static Unit whole(RuleFiles files) {
            return new Unit(files, files, Optional.empty());
        }
    }

    public static CompilationUnits of(RuleFiles files, FileModels models) {
        var drl = files.drl();
        var imports = new TreeSet<String>();
        var declared = new ArrayList<String>();
        var isPlain = true;
        for (var file : drl.texts().entrySet()) {
            var text = file.getValue();
            var model = models.of(file.getKey(), text);
            model.imports().forEach(name -> imports.add("import " + name.text()));
            model.declarations().forEach(each -> declared.add(text.substring(each.start(), each.end())));
            isPlain &= model.faults().isEmpty();
        }
        var header = "package conditionality\n" + String.join("\n", imports) + "\n";
        var types = file(TYPES, header + String.join("\n", declared) + "\n");
        return isPlain
                ? new CompilationUnits(types, parted(drl, types, header, models))
                : new CompilationUnits(drl, List.of(Unit.whole(drl)));
    }

    private static List<Unit> parted(RuleFiles drl, RuleFiles types, String header, FileModels models) {
        var units = new ArrayList<Unit>();
        units.add(Unit.whole(types));
        drl.texts().forEach((path, text) -> {
            var model = models.of(path, text);
            if (!model.rules().isEmpty()) {
                var rules = new TreeMap<String, String>();
                rules.put(path, withoutTypes(text, model));
                rules.put(IMPORTS, header);
                var key = new TreeMap<>(rules);
                key.putAll(types.texts());
                units.add(new Unit(new RuleFiles(key), new RuleFiles(rules), Optional.of(types)));
            }
        });
        return units;
    }

    /** Nothing in the place of what is declared, so that what follows keeps its place. */
    private static String withoutTypes(String text, DrlFile file) {
        var rest = new StringBuilder(text);
        for (var declared : file.declarations()) {
            for (var at = declared.start(); at < declared.end(); at++) {
                rest.setCharAt(at, text.charAt(at) == '\n' ? '\n' : ' ');
            }
        }
        return rest.toString();
    }

    private static RuleFiles file(String path, String text) {
        var texts = new TreeMap<String, String>();
        texts.put(path, text);
        return new RuleFiles(texts);
    }
}
