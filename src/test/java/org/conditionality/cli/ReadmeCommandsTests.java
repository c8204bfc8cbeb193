package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.Documents;
import org.conditionality.RulesCopy;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents ask on the command line prints what they show. */
final class ReadmeCommandsTests {

    private static final String TUTORIAL = "## An agreement of your own\n";

    /** The sections of all documents but the tutorial, which has a test of its own. */
    static Stream<String> sections() {
        return Documents.all().stream()
                .flatMap(Documents::sections)
                .filter(section -> !section.startsWith(TUTORIAL))
                .filter(section -> section.contains("```sh\nconditionality "));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void theCommandsOfASectionPrintWhatItShows(String section) throws IOException {
        try (var steps = new ShownSteps()) {
            var shown = Documents.blocks(section).stream()
                    .filter(block -> block.text().startsWith("conditionality "))
                    .filter(block -> !block.output().isEmpty())
                    .map(block -> ShownSteps.words(block.text()).get(1))
                    .toList();
            assertThat(steps.carryOut(section)).containsSubsequence(shown);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandOfADocumentIsUnderstood(Path document) {
        Documents.blocks(Documents.read(document)).stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.text().lines())
                .filter(line -> line.startsWith("conditionality "))
                .map(line -> ShownSteps.words(line))
                .forEach(words -> assertThatCode(() -> CommandLineRoot.line()
                                .parseArgs(words.subList(1, words.size()).toArray(String[]::new)))
                        .as("%s: %s", document, words)
                        .doesNotThrowAnyException());
    }

    static List<Path> documents() {
        return Documents.all();
    }

    @Test
    void theFaultThatTheOperatorsReadIsTheOneThatThereWouldBe() {
        var line = Documents.blocks(Documents.read(Path.of("src/docs/operators.md"))).stream()
                .map(Documents.Block::text)
                .filter(text -> text.startsWith("doha-2020/us.drl:"))
                .findFirst()
                .orElseThrow();
        try (var copy = RulesCopy.of("doha-2020")) {
            var text = copy.read("rules/doha-2020/us.drl");
            copy.write("rules/doha-2020/us.drl", text.replaceFirst("\"phase-two-troops\"", "\"phase-two-trops\""));
            var fault = catchThrowableOfType(RulesFault.class, () -> Library.open(Optional.of(copy.rules())));

            assertThat(fault.faults()).contains(line.strip());
        }
    }
}
