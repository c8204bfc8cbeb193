package org.conditionality.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a directory of rules of the shipped vocabulary and law of labels, and a small agreement. */
public final class SampleRules {

    private static final Path SAMPLE = Path.of("src/test/resources/org/conditionality/author/sample/small");

    private SampleRules() {}

    /** The directory, with one more file for the only reading of the small agreement. */
    public static Path in(Path directory, String reading) throws IOException {
        for (var shared : List.of("vocabulary.drl", "lifecycle.drl")) {
            Files.copy(Path.of("rules").resolve(shared), directory.resolve(shared));
        }
        var small = Files.createDirectories(directory.resolve("small"));
        for (var file : List.of("agreement.yaml", "shared.drl")) {
            Files.copy(SAMPLE.resolve(file), small.resolve(file));
        }
        Files.writeString(small.resolve("us.drl"), reading);
        return directory;
    }
}
