package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conditionality.ToyRules;
import org.conditionality.cli.option.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule author asks why a rule did not fire, and is told which condition failed, and what it met. */
final class RuleTraceTests {

    private static final String QUESTION = """
            agreement: armistice
            readings: [us]
            asOf: 2030-06-01
            facts:
              forceLevel: { usTroops: 4000 }
              foreignMilitants: { recruitingTrainingOrFunding: true }
              standing: [ { obligation: leave, arisenOn: 2030-05-01 } ]
            """;

    private static final String MORE = """
            package conditionality

            import java.time.LocalDate
            import org.conditionality.norm.*
            import org.conditionality.norm.Performance.Done

            rule "Everything in many forms"
                @clause( "Article 1" )
            when
                AsOf( $today : date )
                $level : ForceLevel( $n : usTroops != null,
                    ( usTroops > 1 || this.usTroops == 0 ) && $n < 5000 )
                not ( Condition( id == "hosting", value == Value.MET ) )
                Performance( obligation == "leave", done == Done.PART )
                accumulate( Condition( $id : id ); $c : count( $id ); $c < 9 )
                ( ForceLevel( usTroops == $n ) and Condition( id == "hosting" ) )
            then
                insertLogical( Advisory.of( "many-forms", "It is so." ) );
            end

            rule "Without conditions"
                @clause( "Article 1" )
            when
            then
                insertLogical( Advisory.of( "always", "It is so." ) );
            end
            """;

    @TempDir
    static Path directory;

    @BeforeAll
    static void rules() throws IOException {
        ToyRules.in(directory);
        Files.writeString(directory.resolve("rules/armistice/more.drl"), MORE);
        Files.writeString(directory.resolve("question.yaml"), QUESTION);
    }

    private static CommandLineRun explain(String rule) {
        return CommandLineRun.of(
                "explain",
                rule,
                "--in",
                directory.resolve("question.yaml").toString(),
                "--rules",
                directory.resolve("rules").toString());
    }

    @Test
    void theConditionThatFailedIsNamedWithWhatItMet() {
        assertThat(explain("Foreign militants are hosted").out()).isEqualToIgnoringNewLines("""
                "Foreign militants are hosted" under us does not fire.
                  armistice/shared.drl:21
                  holds  line 24: ForeignMilitants
                  fails  line 24: hosted == true
                           foreignMilitants.hosted is unknown
                """);
    }

    @Test
    void aRuleIsFoundByAPartOfItsNameAndASettingIsMet() {
        assertThat(explain("many troops are").out()).isEqualToIgnoringNewLines("""
                "Many troops are left" under us does not fire.
                  armistice/shared.drl:38
                  holds  line 41: Setting
                  holds  line 41: name == "few"
                           setting few is 5000
                  holds  line 41: $few : number
                  holds  line 42: ForceLevel
                  fails  line 42: usTroops > $few
                           forceLevel.usTroops is 4000
                """);
    }

    @Test
    void patternsOfEveryFormAreStepsAndWhatWasConcludedIsShown() {
        assertThat(explain("in many forms").out()).isEqualToIgnoringNewLines("""
                "Everything in many forms" under us does not fire.
                  armistice/more.drl:7
                  holds  line 10: AsOf
                  holds  line 10: $today : date
                           asOf is 2030-06-01
                  holds  line 11: ForceLevel
                  holds  line 11: $n : usTroops != null
                           forceLevel.usTroops is 4000
                  holds  line 12: ( usTroops > 1 || this.usTroops == 0 ) && $n < 5000
                           forceLevel.usTroops is 4000
                  holds  line 13: not ( Condition( id == "hosting", value == Value.MET ) )
                  holds  line 14: Performance
                  holds  line 14: obligation == "leave"
                  holds  line 14: done == Done.PART
                  holds  line 15: accumulate( Condition( $id : id ); $c : count( $id ); $c < 9 )
                  holds  line 16: ForceLevel
                  holds  line 16: usTroops == $n
                           forceLevel.usTroops is 4000
                  fails  line 16: Condition
                           No rule has concluded one.
                  -      line 16: id == "hosting"
                """);
    }

    @Test
    void whatFiresSaysSo() {
        assertThat(explain("Without conditions").out()).isEqualToIgnoringNewLines("""
                "Without conditions" under us fires.
                  armistice/more.drl:21
                  It has no conditions.
                """);
        assertThat(explain("Few troops are left").out()).startsWith("\"Few troops are left\" under us fires.");
    }

    @Test
    void aRuleThatThereIsNotIsRefusedWithTheNearest() {
        var run = explain("Few troops are lefft");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Maybe `Few troops are left`?");
    }

    @Test
    void aQuestionThatCannotBeReadIsRefused() throws IOException {
        var file = Files.writeString(directory.resolve("wrong.yaml"), "agreement: armistice\n");

        var run = CommandLineRun.of(
                "explain",
                "Few troops are left",
                "--in",
                file.toString(),
                "--rules",
                directory.resolve("rules").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
    }
}
