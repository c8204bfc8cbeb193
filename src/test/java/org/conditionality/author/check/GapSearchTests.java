package org.conditionality.author.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conditionality.author.SampleRules;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found by trying rules on every state of the facts, and that nothing is found where nothing is wrong. */
final class GapSearchTests {

    private static final String HEAD = """
            package conditionality

            import org.conditionality.norm.*

            """;

    @TempDir
    private Path directory;

    @Test
    void nothingIsFoundInRulesThatSayOneThingOfEveryCase() throws IOException {
        assertThat(found(performance("none", "usTroops > 100") + performance("all", "usTroops <= 100")))
                .isEmpty();
    }

    @Test
    void twoValuesAreFoundWithTheFactsThatLeadToThem() throws IOException {
        assertThat(found(performance("none", "usTroops >= 100") + performance("all", "usTroops <= 100")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.BOTH_VALUES);
                    assertThat(finding.message()).contains("forceLevel.usTroops 100", "small/us.drl:");
                });
    }

    @Test
    void aGapIsFoundWithTheFactsThatFallIntoIt() throws IOException {
        assertThat(found(performance("none", "usTroops > 100") + performance("all", "usTroops < 100")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.GAP);
                    assertThat(finding.message()).contains("forceLevel.usTroops 100");
                });
    }

    @Test
    void anObligationOfWhichNoRuleSaysWhatIsDoneIsNamedByTheRuleThatStatesIt() throws IOException {
        assertThat(found("")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.GAP);
            assertThat(finding.message()).contains("`leave`");
            assertThat(finding.file()).isEqualTo("small/shared.drl");
        });
    }

    @Test
    void aRuleThatOnlyItsPatternsTogetherKeepFromFiringIsFound() throws IOException {
        var never = """
                rule "Done by part"
                    @clause( "Two 3" )
                when
                    ForceLevel( $a : usTroops, usTroops > 50 )
                    ForceLevel( $a < 40 )
                then
                    insertLogical( Performance.part( "leave" ) );
                end

                """;

        assertThat(found(performance("none", "usTroops > 100") + performance("all", "usTroops <= 100") + never))
                .extracting(Finding::code, Finding::rule)
                .containsExactly(org.assertj.core.api.Assertions.tuple(FindingCode.NEVER_FIRES, "Done by part"));
    }

    @Test
    void valuesThatContradictorySuppositionsAloneLeadToAreNotFound() throws IOException {
        var refused = """
                rule "No force is of a hundred"
                    @clause( "Two 3" )
                when
                    ForceLevel( usTroops == 100 )
                then
                    insertLogical( Contradiction.of( "forceLevel.usTroops", "Not a hundred.", "Say another." ) );
                end

                """;

        assertThat(found(performance("none", "usTroops >= 100") + performance("all", "usTroops <= 100") + refused))
                .isEmpty();
    }

    private static String performance(String degree, String constraint) {
        return """
                rule "Done by %1$s"
                    @clause( "Two 3" )
                when
                    ForceLevel( %2$s )
                then
                    insertLogical( Performance.%1$s( "leave" ) );
                end

                """.formatted(degree, constraint);
    }

    /** What is found in the rules beside the small agreement; that the vocabulary has more than they read is left out. */
    private List<Finding> found(String rules) throws IOException {
        var report = RulesCheck.of(Optional.of(SampleRules.in(directory, HEAD + rules)));
        return report.findings().stream()
                .filter(finding -> finding.file().startsWith("small/"))
                .toList();
    }
}
