package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The README's commands print what the README shows. */
@ServiceTest
class ReadmeTests {

    private static final Pattern COMMAND = Pattern.compile(
            "(?s)curl -s \\S+(/api/\\S+) [^`]*? -d '(.*?)'((?: \\| grep -oE '[^']*')+)\n```\n```\n(.*?)```");
    private static final Pattern GREP = Pattern.compile("grep -oE '([^']*)'");

    @LocalServerPort
    private int port;

    @Test
    void theCommandsOfTheReadmePrintWhatTheReadmeShows() throws IOException {
        var commands = COMMAND.matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();
        assertThat(commands).hasSize(5);

        for (var command : commands) {
            var printed = new Client(port)
                    .post(command.group(1), Client.JSON.readValue(command.group(2), Map.class))
                    .text();
            for (var grep : GREP.matcher(command.group(3)).results().toList()) {
                printed = Pattern.compile(grep.group(1))
                        .matcher(printed)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining("\n", "", "\n"));
            }
            assertThat(printed).isEqualTo(command.group(4));
        }
    }
}
