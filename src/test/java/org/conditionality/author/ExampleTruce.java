package org.conditionality.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conditionality.author.report.FindingExample;

/** The agreement to which the examples of findings are added: one reading, two obligations and two conditions. */
public final class ExampleTruce {

    private static final Path TRUCE = Path.of("src/test/resources/org/conditionality/author/truce");
    private static final Path SHARED = Path.of("rules");
    private static final String HEAD =
            "package conditionality\n\nimport java.time.LocalDate\nimport org.conditionality.norm.*\n\n";
    private static final Pattern HAS_PACKAGE = Pattern.compile("(?m)^package ");
    private static final Pattern KEYS = Pattern.compile("(?m)^(?=\\w)");

    private ExampleTruce() {}

    /** Writes {@code rules/} and {@code scenarios/} with one half of an example into a directory. */
    public static void write(Path root, FindingExample.Form form, String half) throws IOException {
        for (var shared : List.of("vocabulary.drl", "lifecycle.drl")) {
            put(root.resolve("rules").resolve(shared), Files.readString(SHARED.resolve(shared)));
        }
        for (var file : files()) {
            put(root.resolve(file), Files.readString(TRUCE.resolve(file)));
        }
        switch (form) {
            case RULES -> rules(root.resolve("rules/truce"), half);
            case AGREEMENT -> agreement(root.resolve("rules/truce/agreement.yaml"), half);
            case LISTING -> listing(root, half.lines().toList());
            case COMMAND -> {}
        }
    }

    /** What the example says of a condition or an obligation replaces what the truce says of it. */
    private static void rules(Path truce, String half) throws IOException {
        for (var id : List.of("few", "talks", "review")) {
            if (Pattern.compile("\\( \"%s\"( \\)|, )".formatted(id))
                    .matcher(half)
                    .find()) {
                Files.delete(truce.resolve(id + ".drl"));
            }
        }
        put(truce.resolve("text.drl"), HAS_PACKAGE.matcher(half).find() ? half : HEAD + half);
    }

    /** Its keys replace those of the truce. */
    private static void agreement(Path file, String half) throws IOException {
        var own = KEYS.splitAsStream(half).map(ExampleTruce::key).toList();
        var kept = KEYS.splitAsStream(Files.readString(file))
                .filter(section -> !own.contains(key(section)))
                .collect(Collectors.joining());
        put(file, kept + half);
    }

    private static String key(String section) {
        return section.substring(0, section.indexOf(':'));
    }

    /** A file that is listed holds what one of a like name holds. Where scenarios are listed, there are no others. */
    private static void listing(Path root, List<String> listed) throws IOException {
        if (listed.stream().anyMatch(file -> file.startsWith("scenarios/"))) {
            Files.delete(root.resolve("scenarios/truce/troops.yaml"));
        }
        for (var file : listed) {
            var like = files().stream()
                    .filter(each -> each.toLowerCase(Locale.ROOT).equals(file.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .map(TRUCE::resolve);
            put(root.resolve(file), like.isPresent() ? Files.readString(like.get()) : HEAD);
        }
    }

    private static List<String> files() throws IOException {
        try (var files = Files.walk(TRUCE)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> TRUCE.relativize(file).toString())
                    .toList();
        }
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
