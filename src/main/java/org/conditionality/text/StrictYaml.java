package org.conditionality.text;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads YAML that means what it seems to mean: one document of maps, lists and scalars, without duplicate keys, anchors,
 * aliases, merge keys and tags. Dates stay text, and only {@code true} and {@code false} are booleans. All methods throw
 * {@link RefusedFile} with everything that is wrong, up to the first error of syntax.
 */
public final class StrictYaml {

    private static final String SYNTAX =
            "Check the indentation and the quotes; text that holds `: ` or ` #` needs them.";

    private StrictYaml() {}

    /** The root of a file, which messages call by the name given. */
    public static YamlNode read(Path path, String file) {
        return parse(file, Utf8Text.read(path, file));
    }

    /** The root of a text in UTF-8. */
    public static YamlNode parse(String file, byte[] utf8) {
        return parse(file, Utf8Text.decode(file, utf8));
    }

    /** The root of a text. */
    public static YamlNode parse(String file, String text) {
        Utf8Text.checkSize(file, text.length());
        try {
            return new YamlEvents(file, Utf8Text.withoutMark(text)).root();
        } catch (MarkedYamlEngineException syntax) {
            var mark = syntax.getProblemMark().or(syntax::getContextMark);
            throw refused(file, mark.map(m -> m.getLine() + 1).orElse(1), sentence(syntax.getProblem()), SYNTAX);
        } catch (ReaderException character) {
            var before = text.codePoints().limit(character.getPosition());
            var detail = "The file holds the character U+%04X.".formatted(character.getCodePoint());
            throw refused(file, 1 + (int) before.filter(c -> c == '\n').count(), detail, "Take it out.");
        }
    }

    private static String sentence(String problem) {
        return "This is not YAML: " + problem.strip() + ".";
    }

    private static RefusedFile refused(String file, int line, String detail, @Nullable String suggestion) {
        return new RefusedFile(List.of(new FileProblem(file, line, detail, suggestion)));
    }
}
