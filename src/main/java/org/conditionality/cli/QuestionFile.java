package org.conditionality.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.conditionality.fact.FileProblem;
import org.conditionality.fact.Refused;
import org.conditionality.fact.RefusedFile;
import org.conditionality.fact.StrictYaml;
import org.conditionality.fact.YamlNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question in a file.
 *
 * @param tree as JSON gives it
 * @param yaml where each part of it stands; empty of JSON, in which problems are placed by pointers
 */
record QuestionFile(@Nullable Object tree, Optional<YamlNode> yaml) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads YAML or JSON; {@code -} reads JSON from the standard input. Throws {@link RefusedFile}. */
    static QuestionFile read(Path file) {
        var name = file.toString();
        try {
            if (name.equals("-")) {
                return json("standard input", System.in.readAllBytes());
            }
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                var yaml = StrictYaml.read(file, name);
                return new QuestionFile(yaml.plain(), Optional.of(yaml));
            }
            return json(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused(name, 1, "The file cannot be read.", "Is it there?");
        }
    }

    private static QuestionFile json(String name, byte[] bytes) {
        try {
            return new QuestionFile(JSON.readValue(bytes, Object.class), Optional.empty());
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw refused(name, place == null ? 1 : place.getLineNr(), e.getOriginalMessage(), null);
        }
    }

    /**
     * What somebody makes of the tree.
     *
     * @throws RefusedFile with the line of everything that is wrong in YAML
     * @throws Refused with the places in JSON
     */
    <T> T put(Function<@Nullable Object, T> to) {
        try {
            return to.apply(tree);
        } catch (Refused refused) {
            throw yaml.<RuntimeException>map(root -> placed(refused, root)).orElse(refused);
        }
    }

    private static RefusedFile placed(Refused refused, YamlNode root) {
        return new RefusedFile(refused.problems().stream()
                .map(each -> root.at(each.pointer()).problem(each.detail(), each.suggestion()))
                .toList());
    }

    private static RefusedFile refused(String file, int line, String detail, @Nullable String suggestion) {
        return new RefusedFile(List.of(new FileProblem(file, line, detail, suggestion)));
    }
}
