package org.conditionality.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Copies of the rules of an agreement with the rules of each file in another order, and the files under other names. */
final class ShuffledRules {

    private static final Pattern RULE =
            Pattern.compile("(?:^//.*\\n)*^(?:rule|declare) .*?^end *$\\n?", Pattern.MULTILINE | Pattern.DOTALL);

    private final Path rules;
    private final Random random;

    ShuffledRules(Path rules, Random random) {
        this.rules = rules;
        this.random = random;
    }

    /**
     * Writes a copy of an agreement and the files shared with others to a directory.
     *
     * @param fixed the files of the agreement whose names mean something; the rest are read in the order of their names
     */
    void copy(String agreement, Set<String> fixed, Path to) throws IOException {
        copyAll(rules, file -> file, to);
        var names = new ArrayList<String>();
        for (var file : files(rules.resolve(agreement))) {
            names.add(file.getFileName().toString());
        }
        Collections.shuffle(names, random);
        var folder = Files.createDirectories(to.resolve(agreement));
        copyAll(
                rules.resolve(agreement),
                name -> fixed.contains(name) ? name : names.indexOf(name) + "-" + name,
                folder);
    }

    private interface Naming {
        String of(String name);
    }

    private void copyAll(Path from, Naming naming, Path to) throws IOException {
        for (var file : files(from)) {
            var name = file.getFileName().toString();
            var text = Files.readString(file);
            Files.writeString(to.resolve(naming.of(name)), name.endsWith(".drl") ? shuffled(text) : text);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The text with its rules and declarations in another order, each with the comment above it. */
    String shuffled(String text) {
        var blocks = new ArrayList<String>();
        var rest = RULE.matcher(text).replaceAll(found -> {
            blocks.add(found.group().strip());
            return "";
        });
        Collections.shuffle(blocks, random);
        return rest.strip() + "\n\n" + String.join("\n\n", blocks) + "\n";
    }
}
