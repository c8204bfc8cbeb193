package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README asks on the command line prints what it shows. */
final class ReadmeCommandsTests {

    private static final Pattern FILE = Pattern.compile("(?s)```yaml\n# (\\S+\\.yaml)\n(.*?)```");
    private static final Pattern COMMAND =
            Pattern.compile("(?s)```sh\njava -jar target/conditionality\\.jar ([^\n]*)\n```\n```\n(.*?)```");

    @TempDir
    private Path directory;

    @Test
    void theCommandsOfTheReadmePrintWhatItShows() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        for (var file : FILE.matcher(readme).results().toList()) {
            Files.writeString(directory.resolve(file.group(1)), file.group(2));
        }
        var commands = COMMAND.matcher(readme).results().toList();
        assertThat(commands).hasSize(2);
        for (var command : commands) {
            var words = new ArrayList<String>();
            for (var word : List.of(command.group(1).split(" "))) {
                words.add(word.endsWith(".yaml") ? directory.resolve(word).toString() : word);
            }
            words.addAll(List.of("--rules", "rules"));

            assertThat(CommandLineRun.of(words.toArray(String[]::new)).out()).isEqualTo(command.group(2));
        }
    }
}
