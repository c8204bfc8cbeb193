package org.conditionality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A copy of this project's rules and scenarios that can be edited, gone when it is closed. */
public final class RulesCopy implements AutoCloseable {

    private final Path root;

    private RulesCopy(Path root) {
        this.root = root;
    }

    /** A copy of what all agreements share, and of some or, where none is named, all of them. */
    public static RulesCopy of(String... agreements) {
        try {
            var root = Files.createTempDirectory("conditionality-rules");
            for (var directory : List.of("rules", "scenarios")) {
                copy(Path.of(directory), root.resolve(directory), List.of(agreements));
            }
            return new RulesCopy(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to, List<String> agreements) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = from.relativize(path);
                var isWanted = name.getNameCount() == 1
                        || agreements.isEmpty()
                        || agreements.contains(name.getName(0).toString());
                if (isWanted) {
                    Files.createDirectories(to.resolve(name).resolveSibling("."));
                    Files.copy(path, to.resolve(name));
                }
            }
        }
        Files.createDirectories(to);
    }

    public Path rules() {
        return root.resolve("rules");
    }

    public Path scenarios() {
        return root.resolve("scenarios");
    }

    /** Replaces some text of a file, named with its directory. */
    public void edit(String file, String old, String edited) {
        var text = read(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold: " + old);
        }
        write(file, text.replace(old, edited));
    }

    public String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).resolveSibling("."));
            Files.writeString(root.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String file) {
        delete(root.resolve(file));
    }

    private static void delete(Path root) {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(root);
    }
}
