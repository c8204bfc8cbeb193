package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conditionality.cli.option.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of cases is answered on the command line, and a bad row fails the command without hiding the others. */
final class CaseTableCommandTests {

    @TempDir
    private Path directory;

    private CommandLineRun run(String csv, String... more) throws IOException {
        var file = Files.writeString(directory.resolve("cases.csv"), csv);
        var words = new ArrayList<>(List.of("evaluate", "--rules", "rules", "--table", file.toString()));
        words.addAll(List.of(more));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    @Test
    void goodRowsAreAnsweredAndBadOnesNamedWithTheirLine() throws IOException {
        var run = run("""
                agreement;asOf;readings;signature.date;foreignMilitants.hosted
                framework-2019;1.2.2019;us;;true
                framework-2019;1.2.2019;us;soon;maybe
                """);

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).contains("\n2,,framework-2019,2019-02-01,,");
        assertThat(run.err())
                .contains("cases.csv:3: signature.date: `soon` is no day.")
                .contains("cases.csv:3: foreignMilitants.hosted: It is true or false, not `maybe`.");
    }

    @Test
    void aTableWithoutFaultsIsClean() throws IOException {
        assertThat(run("agreement,asOf\nframework-2019,2019-02-01\n").exit()).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void whatAllCasesShareIsSaidOnceUnlessARowSaysOtherwise() throws IOException {
        var run = run("""
                asOf,signature.date
                ,2020-02-29
                2021-05-02,2020-02-29
                """, "--agreement", "doha-2020", "--as-of", "2020-12-01", "--readings", "us,text");

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out())
                .contains(
                        "\n2,,doha-2020,2020-12-01,",
                        "\n3,,doha-2020,2021-05-02,",
                        ",us/phase-two-troops",
                        ",text/phase-two-troops")
                .doesNotContain("kabul/");
        assertThat(run("signature.date\n2020-02-29\n", "--agreement", "doha-2020", "--as-of", "1 Dec")
                        .err())
                .contains("cases.csv:2: asOf:");
        assertThat(run("signature.date\n2020-02-29\n", "--agreement", "doha", "--as-of", "2020-12-01")
                        .err())
                .contains("cases.csv:2: agreement:");
        assertThat(CommandLineRun.of("evaluate", "question.yaml", "--as-of", "2020-12-01")
                        .err())
                .contains("go with `--table`");
    }

    @Test
    void aTableWithoutCasesOrWithABadHeaderIsNoTable() throws IOException {
        var empty = run("agreement,asOf\n");
        assertThat(empty.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(empty.out()).isEmpty();
        assertThat(empty.err()).contains("cases.csv:1: There are no cases below the header.");

        assertThat(run("agreement,asOff\nframework-2019,2019-02-01\n").err())
                .contains("cases.csv:1: asOff: There is no such column. Maybe `asOf`?")
                .contains("cases.csv:1: asOf: The table has no column `asOf`");
    }

    @Test
    void aTableTakesThePlaceOfAQuestion() throws IOException {
        assertThat(run("x", "question.yaml").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run("x", "--grounds", "all").err()).contains("Leave out `--detail` and `--grounds`.");
        assertThat(CommandLineRun.of("evaluate").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.of(
                                "evaluate",
                                "--table",
                                directory.resolve("none.csv").toString(),
                                "--rules",
                                "rules")
                        .err())
                .contains("none.csv:1: The file cannot be read.");
    }
}
