package org.conditionality.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.conditionality.text.StrictYaml;
import org.conditionality.text.YamlNode;

/** The data files of these tests, which stand beside them among the resources. */
public final class TestFiles {

    private TestFiles() {}

    public static String text(String name) {
        try (var stream = Objects.requireNonNull(TestFiles.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static YamlNode yaml(String name) {
        return StrictYaml.parse(name, text(name));
    }
}
