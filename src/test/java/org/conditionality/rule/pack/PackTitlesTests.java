package org.conditionality.rule.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.conditionality.author.ExampleTruce;
import org.conditionality.author.report.FindingExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackTitlesTests {

    @Test
    void whatTheAuthorSaysIsSaid() {
        var titles = titles("rules", "doha-2020");

        assertThat(titles.agreement()).isEqualTo("Agreement of 29 February 2020");
        assertThat(titles.reading("us")).isEqualTo("the United States");
        assertThat(titles.phrase("us")).isEqualTo("as the United States reads it");
        assertThat(titles.phrase("text")).isEqualTo("by the public text alone");
        assertThat(titles.party("KABUL")).isEqualTo("the government in Kabul");
        assertThat(titles.claimant("taliban")).isEqualTo("the Taliban");
        assertThat(titles.claimant("un")).isEqualTo("the United Nations");
        assertThat(titles.obligation("phase-two-troops")).isEqualTo("The remaining forces");
        assertThat(titles.condition("violence")).isEqualTo("The level of violence");
        assertThat(titles.kept("violence")).isEqualTo("violence has fallen");
        assertThat(titles.broken("violence")).isEqualTo("violence has not fallen");
        assertThat(titles.clause("Two 3")).isEqualTo("Agreement of 29 February 2020, Part Two, 3");
        assertThat(titles.factType("forceLevel")).isEqualTo("Forces and bases");
        assertThat(titles.field("forceLevel.usTroops")).isEqualTo("US troops in the country");
        assertThat(titles.constant("intraAfghanTalks.state", "UNDER_WAY")).isEqualTo("under way");
    }

    @Test
    void whatHasNoTitleIsCalledByTheWordsOfItsId(@TempDir Path directory) throws IOException {
        ExampleTruce.write(directory, FindingExample.Form.COMMAND, "");
        var titles = titles(directory + "/rules", "truce");

        assertThat(titles.agreement()).isNotBlank();
        assertThat(titles.reading("text")).isNotBlank();
        assertThat(titles.phrase("text")).isEqualTo("as %s reads it", titles.reading("text"));
        assertThat(titles.obligation("phase-one-troops")).isEqualTo("Phase one troops");
        assertThat(titles.kept("no-such")).isEqualTo("the condition “no such” is met");
        assertThat(titles.broken("no-such")).isEqualTo("the condition “no such” is not met");
        assertThat(titles.field("forceLevel.someTroopsLeft")).isEqualTo("Some troops left");
        assertThat(titles.constant("a.b", "UNDER_WAY")).isEqualTo("under way");
        assertThat(titles.clause("Article 9")).isEqualTo("article 9");
        assertThat(titles.claimant("un")).isEqualTo("un");
    }

    private static PackTitles titles(String rules, String agreement) {
        return PackTitles.of(
                Library.open(Optional.of(Path.of(rules))).pack(agreement).orElseThrow());
    }
}
