package org.conditionality.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conditionality.cli.CommandLineRun;
import org.conditionality.cli.option.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of why an analyst asks for on the command line. */
class GroundOptionTests {

    @TempDir
    private Path directory;

    private String question = "";

    @BeforeEach
    void question() throws IOException {
        question = Files.writeString(directory.resolve("question.yaml"), """
                        agreement: doha-2020
                        readings: [us]
                        asOf: 2020-12-01
                        facts:
                          signature: { date: 2020-02-29 }
                          forceLevel: { usTroops: 4500 }
                          foreignMilitants: { hosted: true, asylumAbused: true }
                        """).toString();
    }

    @Test
    void explainShowsTheSmallestGroundAndSaysThatThereAreOthers() {
        var run = CommandLineRun.of("explain", "phase-two-troops", "--in", question, "--rules", "rules");

        assertThat(run.exit()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out())
                .contains("FROZEN because: What is left of it may be withheld")
                .contains(
                        "facts: forceLevel.usTroops 4500, foreignMilitants.asylumAbused true, signature.date 2020-02-29")
                .contains("others: there are other grounds; `--grounds all` lists them");
    }

    @Test
    void explainListsEveryGroundOnRequest() {
        var run = CommandLineRun.of(
                "explain", "phase-two-troops", "--in", question, "--grounds", "all", "--rules", "rules");

        assertThat(run.out().lines().filter(line -> line.contains("FROZEN because")))
                .hasSize(2);
        assertThat(run.out()).contains("Foreign militants are hosted, or recruit, train or raise funds");
    }

    @Test
    void explainNamesTheRulesThatDoNotHoldAndWhatKeepsThem() {
        var run = CommandLineRun.of("explain", "support-afghan-forces", "--in", question, "--rules", "rules");

        assertThat(run.out())
                .contains("does not hold: Nothing arises under an agreement that is not in force, for in-force MET");
    }

    @Test
    void evaluateAnswersWithLabelsAlone() {
        var run = CommandLineRun.of("evaluate", "--detail", "labels", "--rules", "rules", question);

        assertThat(run.out())
                .contains("\"FROZEN\"")
                .doesNotContain("\"grounds\"")
                .doesNotContain("\"rule\"");
        assertThat(CommandLineRun.of("evaluate", "--detail", "label", "--rules", "rules", question)
                        .err())
                .contains("Maybe `labels`");
    }
}
