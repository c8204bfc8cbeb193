package org.conditionality.author.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.conditionality.author.ExampleTruce;
import org.conditionality.author.report.FindingExample;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SameTitlesTests {

    @Test
    void obligationsOfOneTitleAreFoundOnTheLineOfTheSecond(@TempDir Path directory) throws IOException {
        ExampleTruce.write(directory, FindingExample.Form.COMMAND, "");
        var file = directory.resolve("rules/truce/agreement.yaml");
        var text = Files.readString(file)
                .replaceAll("(?m)^  (leave|review): (.*)$", "  $1:\n    title: The troops\n    act: $2");
        Files.writeString(file, text);

        assertThat(RulesCheck.of(Optional.of(directory.resolve("rules"))).findings())
                .filteredOn(finding -> finding.code() == FindingCode.SAME_TITLE)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("`leave` and `review` have the same title, “The troops”.");
                    assertThat(text.lines().toList().get(finding.line() - 1)).isEqualTo("    title: The troops");
                    assertThat(text.lines().toList().get(finding.line() - 2)).isEqualTo("  review:");
                });
    }

    @Test
    void theShippedRulesHaveNoTitleTwice() {
        assertThat(RulesCheck.of(Optional.of(Path.of("rules"))).findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.SAME_TITLE, FindingCode.TITLES);
    }
}
