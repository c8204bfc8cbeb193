package org.conditionality.rule.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.text.FileTree;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.Utf8Text;
import org.jspecify.annotations.Nullable;

/** Reads a directory of rules, and says what it lacks. */
final class RulesDirectory {

    private RulesDirectory() {}

    /**
     * Throws {@link RulesFault} where there is no such directory, or where it lacks what rules cannot do without.
     *
     * @param mayBeEmpty whether there may be no agreement in it, as when the last is taken away while the service runs
     */
    static RuleFiles read(Path root, boolean mayBeEmpty) throws IOException {
        if (!Files.isDirectory(root)) {
            throw RulesFault.noDirectory(
                    "%s: there is no such directory of rules.".formatted(root),
                    "Name one that holds `vocabulary.drl`.");
        }
        var tree = tree(root);
        // Said first: otherwise each of its files would be said to stand in the wrong place.
        if (tree.files().contains(RuleFiles.AGREEMENT) && !tree.files().contains(RuleFiles.VOCABULARY)) {
            throw new RulesFault(List.of(fault(
                    "`%s` is the folder of an agreement, and not a directory of rules.".formatted(root),
                    "Name the directory above it, which holds `vocabulary.drl`.")));
        }
        var faults = RuleFileNames.faults(tree);
        var texts = new TreeMap<String, String>();
        for (var name : tree.files()) {
            if (RuleFileNames.isRead(name)) {
                read(root, name, faults).ifPresent(text -> texts.put(name, text));
            }
        }
        // What is there under another name, or cannot be read, is not missing too.
        if (faults.isEmpty()) {
            faults.addAll(lacking(root, new RuleFiles(texts), mayBeEmpty));
        }
        if (!faults.isEmpty()) {
            throw new RulesFault(faults);
        }
        return new RuleFiles(texts);
    }

    private static FileTree tree(Path root) {
        try {
            return FileTree.of(root);
        } catch (IOException e) {
            throw RulesFault.noDirectory(
                    "The directory of rules `%s` cannot be read: %s".formatted(root, e.getMessage()),
                    "Name one that holds `vocabulary.drl`.");
        }
    }

    private static Optional<String> read(Path root, String name, List<Finding> faults) {
        try {
            return Optional.of(Utf8Text.read(root.resolve(name), name));
        } catch (RefusedFile e) {
            e.problems()
                    .forEach(problem -> faults.add(Finding.at(
                            FindingCode.FILE, name, problem.line(), null, problem.detail(), problem.suggestion())));
            return Optional.empty();
        }
    }

    private static List<Finding> lacking(Path root, RuleFiles files, boolean mayBeEmpty) throws IOException {
        var lacking = new ArrayList<Finding>();
        for (var shared : List.of(RuleFiles.VOCABULARY, RuleFiles.LIFECYCLE)) {
            if (!files.texts().containsKey(shared)) {
                lacking.add(fault(
                        "There is no `%s` in `%s`, and without it no rule can be used.".formatted(shared, root),
                        advice(root, shared)));
            }
        }
        if (files.agreements().isEmpty() && !mayBeEmpty) {
            lacking.add(fault(
                    "No folder in `%s` holds an `%s`, so there is no agreement.".formatted(root, RuleFiles.AGREEMENT),
                    "Each agreement is a folder with an `agreement.yaml`."));
        }
        return lacking;
    }

    private static Finding fault(String message, String suggestion) {
        return Finding.of(FindingCode.DIRECTORY, "", message, suggestion);
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
