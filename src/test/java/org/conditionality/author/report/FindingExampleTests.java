package org.conditionality.author.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.author.ExampleTruce;
import org.conditionality.author.check.RulesCheck;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each code has an example of which the wrong half leads to it and the right half leads to nothing. */
final class FindingExampleTests {

    private static final Path FINDINGS = Path.of("src/main/resources/org/conditionality/findings");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void theWrongHalfOfAnExampleIsFoundAndTheRightHalfIsNot(FindingCode code) throws IOException {
        var example = FindingExample.of(code);

        assertThat(codes(found(example, example.bad()))).as(example.bad()).contains(code);
        assertThat(codes(found(example, example.good()))).as(example.good()).isEmpty();
        assertThat(example.inWords()).contains("Why:", "Wrong:", "Right:");
    }

    @Test
    void noExampleIsOfACodeThatThereIsNot() throws IOException {
        try (var folders = Files.list(FINDINGS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(FindingCode.values()).map(FindingCode::id).toList());
        }
    }

    private static Set<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is found in the truce with one half of an example; most of the shipped vocabulary it does not read. */
    private List<Finding> found(FindingExample example, String half) throws IOException {
        var root = Files.createTempDirectory(directory, "half");
        ExampleTruce.write(root, example.form(), half);
        var rules = root.resolve(example.form() == FindingExample.Form.COMMAND ? named(half) : "rules");
        if (example.question().isPresent()) {
            return asked(rules, example.question().get());
        }
        return RulesCheck.of(Optional.of(rules)).withUntested(root.resolve("scenarios")).findings().stream()
                .filter(finding -> finding.code() != FindingCode.UNREAD_FIELD
                        || finding.file().startsWith("truce/"))
                .toList();
    }

    private static String named(String command) {
        var words = command.strip().split(" ");
        assertThat(words).startsWith("conditionality", "check");
        return words[2];
    }

    private static List<Finding> asked(Path rules, String question) {
        var library = Library.open(Optional.of(rules));
        try {
            new Evaluator(library)
                    .evaluate(new QuestionReader(library)
                            .read(new YAMLMapper().readValue(question, java.util.Map.class)));
            return List.of();
        } catch (RulesFault fault) {
            return fault.findings();
        }
    }
}
