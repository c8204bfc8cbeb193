package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.conditionality.Documents;
import org.junit.jupiter.api.Test;

/** The tutorial in {@code rules/README.md} leads from an empty folder to an answer. */
final class TutorialTests {

    @Test
    void theStepsOfTheTutorialLeadFromAnEmptyFolderToAnAnswer() throws IOException {
        var tutorial = Documents.sections(Path.of("rules/README.md"))
                .filter(section -> section.startsWith("## An agreement of your own\n"))
                .findFirst()
                .orElseThrow();
        try (var steps = new ShownSteps()) {
            assertThat(steps.carryOut(tutorial))
                    .containsExactly(
                            "mkdir",
                            "rules/truce-2022/agreement.yaml",
                            "rules/truce-2022/text.drl",
                            "check",
                            "correct",
                            "check",
                            "scenarios/truce-2022/sanctions.yaml",
                            "test",
                            "correct",
                            "test",
                            "question.yaml",
                            "evaluate",
                            "explain");
        }
    }
}
