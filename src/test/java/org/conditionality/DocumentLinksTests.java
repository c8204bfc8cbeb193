package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each link of a document leads to a file of the project, and to a heading that it has. */
final class DocumentLinksTests {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");

    static Stream<Path> documents() {
        return Documents.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRelativeLinkOfADocumentLeadsSomewhere(Path document) {
        for (var link : links(document)) {
            var parts = link.split("#", 2);
            var target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aReaderComesFromTheReadmeToEveryDocument(Path document) {
        var readme = Path.of("README.md");
        var linked = links(readme).stream()
                .map(link -> Path.of(link.replaceFirst("#.*", "")))
                .toList();

        assertThat(document)
                .isIn(Stream.concat(Stream.of(readme), linked.stream()).toList());
    }

    private static List<String> links(Path document) {
        return LINK.matcher(BLOCK.matcher(Documents.read(document)).replaceAll(""))
                .results()
                .map(link -> Objects.requireNonNull(link.group(1)))
                .filter(link -> !link.matches("https?:.*"))
                .toList();
    }

    /** As code hosts name them: small letters, no punctuation, a hyphen for each space. */
    private static List<String> anchors(Path document) {
        assertThat(Files.isRegularFile(document)).as("%s is a file", document).isTrue();
        return HEADING.matcher(BLOCK.matcher(Documents.read(document)).replaceAll(""))
                .results()
                .map(heading -> Objects.requireNonNull(heading.group(1))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
