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

/** The README's command prints what the README shows. */
@ServiceTest
class ReadmeTests {

    private static final Pattern COMMAND =
            Pattern.compile("(?s)curl -s \\S+(/api/\\S+) .*? -d '(.*?)' \\| grep -oE '(.*?)'\n```\n```\n(.*?)```");

    @LocalServerPort
    private int port;

    @Test
    void theCommandOfTheReadmePrintsWhatTheReadmeShows() throws IOException {
        var found = COMMAND.matcher(Files.readString(Path.of("README.md")));
        assertThat(found.find()).isTrue();

        var answer = new Client(port)
                .post(found.group(1), Client.JSON.readValue(found.group(2), Map.class))
                .text();

        var printed = Pattern.compile(found.group(3))
                .matcher(answer)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(printed).isEqualTo(found.group(4));
    }
}
