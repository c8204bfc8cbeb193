package org.conditionality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the project, in Markdown. */
public final class Documents {

    private static final Pattern HEADING = Pattern.compile("(?m)^(?=##+ )");

    /** A fenced block; the language is empty where none is named. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    private Documents() {}

    /** A block of code, and the output that follows it without a line between, empty where there is none. */
    public record Block(String language, String text, String output) {}

    /** All of them, below the working directory. */
    public static List<Path> all() {
        var documents = new ArrayList<>(
                List.of(Path.of("README.md"), Path.of("rules/README.md"), Path.of(".github/CONTRIBUTING.md")));
        try (var more = Files.list(Path.of("src/docs"))) {
            more.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    public static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text between one heading and the next, headings included. */
    public static Stream<String> sections(Path document) {
        return HEADING.splitAsStream(read(document));
    }

    /** The blocks of a text that are no output. */
    public static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        var found = BLOCK.matcher(text).results().toList();
        for (var i = 0; i < found.size(); i++) {
            var block = found.get(i);
            var next = i + 1 < found.size() ? found.get(i + 1) : block;
            var isShown = next.start() == block.end() + 1 && next.group(1).isEmpty();
            blocks.add(new Block(block.group(1), block.group(2), isShown ? next.group(2) : ""));
            i += isShown ? 1 : 0;
        }
        return blocks;
    }
}
