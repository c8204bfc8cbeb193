package org.conditionality.cli.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.conditionality.text.FileProblem;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.RefusedInput;
import org.conditionality.text.StrictYaml;
import org.conditionality.text.Utf8Text;
import org.conditionality.text.YamlNode;
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
public record QuestionFile(@Nullable Object tree, Optional<YamlNode> yaml) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern YAML = Pattern.compile("\\.ya?ml$");

    private static final String STANDARD_INPUT = "standard input";

    /** Where shells show what another command writes, as in {@code evaluate <(…)}. */
    private static final String OPEN_FILES = "/dev/fd/";

    /**
     * Reads YAML or JSON; {@code -} reads either from the standard input. What no ending calls YAML or JSON is JSON where
     * it begins with a brace or bracket. Throws {@link RefusedFile}.
     */
    public static QuestionFile read(Path file) {
        var name = file.toString();
        try {
            if (name.equals("-")) {
                return read(STANDARD_INPUT, text(STANDARD_INPUT, System.in));
            }
            if (name.startsWith(OPEN_FILES)) {
                try (var in = Files.newInputStream(file)) {
                    return read(name, text(name, in));
                }
            }
            return read(name, Utf8Text.read(file, name));
        } catch (IOException e) {
            throw refused(name, 1, "The file cannot be read.", "Check that it exists.");
        }
    }

    private static String text(String name, InputStream in) throws IOException {
        return Utf8Text.decode(name, in.readNBytes(Utf8Text.LONGEST + 1));
    }

    private static QuestionFile read(String name, String text) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json") || (!YAML.matcher(lower).find() && beginsAsJson(text))) {
            return json(name, text);
        }
        var yaml = StrictYaml.parse(name, text);
        return new QuestionFile(yaml.plain(), Optional.of(yaml));
    }

    private static boolean beginsAsJson(String text) {
        var rest = text.strip();
        return rest.isEmpty() || rest.startsWith("{") || rest.startsWith("[");
    }

    private static QuestionFile json(String name, String text) {
        try {
            return new QuestionFile(JSON.readValue(text, Object.class), Optional.empty());
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw refused(name, place == null ? 1 : place.getLineNr(), e.getOriginalMessage(), null);
        }
    }

    /**
     * What somebody makes of the tree.
     *
     * @throws RefusedFile with the line of everything that is wrong in YAML
     * @throws RefusedInput with the places in JSON
     */
    public <T> T put(Function<@Nullable Object, T> to) {
        try {
            return to.apply(tree);
        } catch (RefusedInput refused) {
            throw yaml.<RuntimeException>map(root -> placed(refused, root)).orElse(refused);
        }
    }

    private static RefusedFile placed(RefusedInput refused, YamlNode root) {
        return new RefusedFile(refused.problems().stream()
                .map(each -> root.at(each.pointer()).problem(each.detail(), each.suggestion()))
                .toList());
    }

    private static RefusedFile refused(String file, int line, String detail, @Nullable String suggestion) {
        return new RefusedFile(List.of(new FileProblem(file, line, detail, suggestion)));
    }
}
