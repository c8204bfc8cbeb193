package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conditionality.ToyRules;
import org.conditionality.cli.option.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that breaks off on some facts is named with its place and with the facts, and the program does not fail. */
final class RuleFailureTests {

    @TempDir
    private Path directory;

    @BeforeEach
    void copy() throws IOException {
        ToyRules.in(directory);
    }

    @Test
    void whateverARuleThrowsIsSaidOfTheRuleAndTheFacts() throws IOException {
        for (var each : List.of(
                List.of("Setting( name == \"few\", $d : date )", "Due.on( \"leave\", $d.plusDays( 1 ) )", "not known"),
                List.of(
                        "AsOf( $d : date )\n    ForceLevel( $n : usTroops )",
                        "Due.on( \"leave\", $d.plusYears( $n ) )",
                        "a date that there is not, where forceLevel.usTroops is 2000000000"),
                List.of(
                        "AsOf( $d : date )\n    ForceLevel( usTroops > 0 )",
                        "Due.on( \"leave\", $d.withDayOfMonth( 31 ) )",
                        "a date that there is not"),
                List.of(
                        "ForceLevel( usTroops * 3 > 100 )",
                        "Advisory.of( \"many\", \"There are many.\" )",
                        "can pass 2,147,483,647, where `usTroops` is 2000000000"),
                List.of(
                        "ForceLevel( $n : usTroops, usTroops > $n + 200000000 )",
                        "Advisory.of( \"many\", \"There are many.\" )",
                        "can pass 2,147,483,647"))) {
            write(each.get(0), each.get(1));

            var run = evaluate(2_000_000_000);

            assertThat(run.exit()).as(each.get(0) + run.err()).isEqualTo(ExitCode.FOUND);
            assertThat(run.err())
                    .contains("armistice/more.drl:5:", "rule \"It breaks off\"", each.get(2))
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void numbersThatRulesCanCalculateWithAreAnsweredAndRulesWithoutASumTakeAny() throws IOException {
        write("ForceLevel( usTroops * 3 > 100 )", "Advisory.of( \"many\", \"There are many.\" )");
        assertThat(evaluate(700_000_000).exit()).isEqualTo(ExitCode.CLEAN);

        write("ForceLevel( usTroops > 100 )", "Advisory.of( \"many\", \"There are many.\" )");
        assertThat(evaluate(2_000_000_000).exit()).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void checkNamesARuleThatAlwaysBreaksOff() throws IOException {
        write("Setting( name == \"few\", $d : date )", "Due.on( \"leave\", $d.plusDays( 1 ) )");

        var run = CommandLineRun.of("check", directory.resolve("rules").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("armistice/more.drl:5:1: error E413");
    }

    @Test
    void aDeclarationOfWhichNothingIsSaidIsADeclaration() throws IOException {
        Files.writeString(
                directory.resolve("rules/armistice/more.drl"),
                "package conditionality\n\ndeclare Half\n    n : Integer\nend\n");

        assertThat(evaluate(100).exit()).isEqualTo(ExitCode.CLEAN);
    }

    private void write(String when, String then) throws IOException {
        Files.writeString(directory.resolve("rules/armistice/more.drl"), """
                package conditionality

                import org.conditionality.norm.*

                rule "It breaks off"
                    @clause( "Article 1" )
                when
                    %s
                then
                    insertLogical( %s );
                end
                """.formatted(when, then));
    }

    private CommandLineRun evaluate(int troops) throws IOException {
        var question = directory.resolve("question.yaml");
        Files.writeString(question, """
                agreement: armistice
                asOf: 2030-06-01
                facts:
                  foreignMilitants: { hosted: false }
                  forceLevel: { usTroops: %d }
                """.formatted(troops));
        return CommandLineRun.of(
                "evaluate", "--rules", directory.resolve("rules").toString(), question.toString());
    }
}
