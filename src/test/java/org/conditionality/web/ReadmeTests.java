package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calls of the documents answer what the documents show. */
@ServiceTest
class ReadmeTests {

    private static final Pattern CALL =
            Pattern.compile("(?s)curl -s \\S+(/api/\\S+) .*? -d '(.*?)'((?: \\| grep -oE '[^']*')+)\n");
    private static final Pattern GREP = Pattern.compile("grep -oE '([^']*)'");

    @LocalServerPort
    private int port;

    static Stream<Documents.Block> calls() {
        return Documents.all().stream()
                .flatMap(document -> Documents.blocks(Documents.read(document)).stream())
                .filter(block -> block.text().startsWith("curl "))
                .filter(block -> !block.output().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallOfADocumentAnswersWhatTheDocumentShows(Documents.Block block) {
        var call = CALL.matcher(block.text());
        assertThat(call.matches()).as(block.text()).isTrue();
        var printed = new Client(port)
                .post(call.group(1), Client.JSON.readValue(call.group(2), Map.class))
                .text();
        for (var grep : GREP.matcher(call.group(3)).results().toList()) {
            printed = Pattern.compile(grep.group(1))
                    .matcher(printed)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining("\n", "", "\n"));
        }
        assertThat(printed).isEqualTo(block.output());
    }
}
