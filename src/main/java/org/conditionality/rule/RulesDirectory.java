package org.conditionality.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.conditionality.rule.source.Code;
import org.conditionality.rule.source.Finding;
import org.jspecify.annotations.Nullable;

/** Reads a directory of rules, and says what it lacks. */
final class RulesDirectory {

    private RulesDirectory() {}

    /** Throws {@link RulesFault} where there is no such directory, or where it lacks what rules cannot do without. */
    static RuleFiles read(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw RulesFault.noDirectory(
                    "There is no directory of rules `%s`.".formatted(root), "Name one that holds `vocabulary.drl`.");
        }
        var texts = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = root.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".drl") || name.endsWith(".yaml")) {
                    texts.put(name, Files.readString(path));
                }
            }
        }
        var files = new RuleFiles(texts);
        var lacking = lacking(root, files);
        if (!lacking.isEmpty()) {
            throw new RulesFault(lacking);
        }
        return files;
    }

    private static List<Finding> lacking(Path root, RuleFiles files) throws IOException {
        var lacking = new ArrayList<Finding>();
        if (files.texts().containsKey(RuleFiles.AGREEMENT)) {
            lacking.add(fault(
                    "`%s` is the folder of an agreement, and not a directory of rules.".formatted(root),
                    "Name the directory above it, which holds `vocabulary.drl`."));
            return lacking;
        }
        for (var shared : List.of(RuleFiles.VOCABULARY, RuleFiles.LIFECYCLE)) {
            if (!files.texts().containsKey(shared)) {
                lacking.add(fault(
                        "There is no `%s` in `%s`, and without it no rule can be used.".formatted(shared, root),
                        advice(root, shared)));
            }
        }
        if (files.agreements().isEmpty()) {
            lacking.add(fault(
                    "No folder in `%s` holds an `%s`, so that there is no agreement."
                            .formatted(root, RuleFiles.AGREEMENT),
                    "Each agreement is a folder with an `agreement.yaml`."));
        }
        return lacking;
    }

    private static Finding fault(String message, String suggestion) {
        return Finding.of(Code.DIRECTORY, "", message, suggestion);
    }

    private static String advice(Path root, String file) throws IOException {
        var other = nearest(root, file);
        return other == null
                ? "Copy it from a directory that has it, or name another directory."
                : "Maybe rename `" + other + "`?";
    }

    /** The name of a file of another case, or with more after it, as systems that hide extensions leave it. */
    private static @Nullable String nearest(Path root, String file) throws IOException {
        var stem = file.substring(0, file.indexOf('.'));
        try (var names = Files.list(root)) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(stem))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }
}
