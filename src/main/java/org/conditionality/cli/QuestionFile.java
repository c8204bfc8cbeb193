package org.conditionality.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conditionality.fact.FileProblem;
import org.conditionality.fact.RefusedFile;
import org.conditionality.fact.StrictYaml;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a question as a tree, from YAML or JSON. */
final class QuestionFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private QuestionFile() {}

    /** The tree; {@code -} reads JSON from the standard input. Throws {@link RefusedFile}. */
    static @Nullable Object read(Path file) {
        var name = file.toString();
        try {
            if (name.equals("-")) {
                return json("standard input", System.in.readAllBytes());
            }
            var isYaml = name.endsWith(".yaml") || name.endsWith(".yml");
            return isYaml ? StrictYaml.read(file, name).plain() : json(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused(name, 1, "The file cannot be read.", "Is it there?");
        }
    }

    private static @Nullable Object json(String name, byte[] bytes) {
        try {
            return JSON.readValue(bytes, Object.class);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw refused(name, place == null ? 1 : place.getLineNr(), e.getOriginalMessage(), null);
        }
    }

    private static RefusedFile refused(String file, int line, String detail, @Nullable String suggestion) {
        return new RefusedFile(List.of(new FileProblem(file, line, detail, suggestion)));
    }
}
