package org.conditionality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory with what all agreements share, and with a toy agreement and its scenarios. */
public final class ToyRules {

    public static final String AGREEMENT = "armistice";

    private static final Path TOY = Path.of("src/test/resources/toy");

    private ToyRules() {}

    /** Puts {@code rules} and {@code scenarios} into a directory, which it returns. */
    public static Path in(Path directory) throws IOException {
        copy(TOY, directory);
        try (var shared = Files.list(Path.of("rules"))) {
            for (var file : shared.filter(Files::isRegularFile).toList()) {
                Files.copy(file, directory.resolve("rules").resolve(file.getFileName()));
            }
        }
        return directory;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(path, target);
            }
        }
    }
}
