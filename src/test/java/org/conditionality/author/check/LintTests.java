package org.conditionality.author.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conditionality.author.SampleRules;
import org.conditionality.rule.check.DrlFiles;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each warning that needs no run of the rules, where it is given and where it is not. */
final class LintTests {

    private static final String CLAUSE = "@clause( \"Two 3\" )";
    private static final String TOLD = "insertLogical( Advisory.of( \"told\", \"It is so.\" ) );";

    @TempDir
    private Path directory;

    @Test
    void aRuleWithoutAClauseIsNamed() throws IOException {
        assertThat(codes(rule("", "AsOf( $asOf : date )", TOLD))).containsExactly("W601");
        assertThat(codes(rule(CLAUSE, "AsOf( $asOf : date )", TOLD))).isEmpty();
    }

    @Test
    void aConditionThatCanOnlyBeMetIsNamed() throws IOException {
        var met = rule(CLAUSE, "AsOf( $asOf : date )", "insertLogical( Condition.met( \"talks\" ) );");
        var notMet = rule(CLAUSE, "Signature( date == null )", "insertLogical( Condition.notMet( \"talks\" ) );")
                .replace("It is so today", "It is not so today");

        assertThat(findings(met)).singleElement().satisfies(finding -> {
            assertThat(finding.code().id()).isEqualTo("W602");
            assertThat(finding.message()).isEqualTo("No rule says when `talks` is NOT_MET.");
        });
        assertThat(codes(met + notMet)).isEmpty();
    }

    @Test
    void aFieldThatNoRuleReadsIsNamed() throws IOException {
        var declared = """
                declare Weather
                    @fact( "weather" )
                    raining : Boolean
                end

                """;

        assertThat(findings(declared)).singleElement().satisfies(finding -> {
            assertThat(finding.code().id()).isEqualTo("W603");
            assertThat(finding.line()).isEqualTo(6);
            assertThat(finding.message()).contains("`weather.raining`");
        });
        assertThat(codes(declared + rule(CLAUSE, "Weather( raining == true )", TOLD)))
                .isEmpty();
        assertThat(codes(declared + rule(CLAUSE, "Claim( field == \"weather.raining\" )", TOLD)))
                .isEmpty();
        assertThat(codes(declared
                        + rule(
                                CLAUSE,
                                "$w : Weather( )",
                                "insertLogical( Advisory.of( \"told\", \"Rain: \" + $w.getRaining() ) );")))
                .isEmpty();
    }

    @Test
    void aPairOfConstraintsThatContradictIsNamed() throws IOException {
        for (var never : List.of(
                "ForceLevel( usTroops > 5, usTroops < 5 )",
                "ForceLevel( usTroops < 0 )",
                "ForeignMilitants( hosted == true, hosted == false )",
                "Violence( overall == ViolenceLevel.REDUCED, overall == ViolenceLevel.UNCHANGED )",
                "Violence( overall == null, overall != null )",
                "AsOf( $asOf : date )\n    Signature( date < $asOf )\n    Signature( date >= $asOf )",
                "AsOf( $a : date )\n    Setting( name == \"phaseTwoEnd\", date < $a, date > $a )")) {
            assertThat(codes(rule(CLAUSE, never, TOLD))).as(never).containsExactly("W604");
        }
        for (var possible : List.of(
                "ForceLevel( usTroops > 5, usTroops <= 6 )",
                "ForeignMilitants( hosted == true || messageSent == true, hosted == false )",
                "Violence( overall != null, overall != ViolenceLevel.REDUCED )",
                "AsOf( $asOf : date )\n    Signature( date <= $asOf )\n    Signature( date >= $asOf )",
                "AsOf( $a : date )\n    Setting( name == \"phaseTwoEnd\", date < $a )\n    Setting( name == \"other\", date > $a )",
                "Condition( id == \"hosting\", $v : value, value == Value.MET )",
                "AsOf( $asOf : date )\n    UsDecision( on < $asOf )\n    UsDecision( on > $asOf )")) {
            assertThat(codes(rule(CLAUSE, possible, TOLD))).as(possible).doesNotContain("W604");
        }
    }

    @Test
    void theConstraintsThatContradictAreQuotedWithTheirLine() throws IOException {
        assertThat(findings(rule(CLAUSE, "ForceLevel( usTroops > 5 )\n    ForceLevel( usTroops == 4 )", TOLD)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(8);
                    assertThat(finding.message()).contains("`usTroops > 5` (line 7)", "`usTroops == 4`");
                });
    }

    @Test
    void whatDroolsAnswersWronglyIsNamed() throws IOException {
        assertThat(codes(rule(CLAUSE, "exists( Arisen( $o : obligation ) and not Broken( obligation == $o ) )", TOLD)))
                .containsExactly("W610");
        assertThat(codes(rule(CLAUSE, "$n : Number() from accumulate( Arisen( $o : obligation ), count( $o ) )", TOLD)))
                .containsExactly("W610");
        assertThat(codes(rule(CLAUSE, "Arisen( $o : obligation )\n    not( Broken( obligation == $o ) )", TOLD)))
                .isEmpty();
    }

    @Test
    void aCommentWithAReasonSwitchesAWarningOffAndOneWithoutDoesNot() throws IOException {
        var rule = rule("", "AsOf( $asOf : date )", TOLD);

        assertThat(codes("// lint:off W601 No clause says so.\n" + rule)).isEmpty();
        assertThat(codes(rule.replace("when", "    // lint:off W601 No clause says so.\nwhen")))
                .isEmpty();
        assertThat(codes("// lint:off W601\n" + rule)).containsExactlyInAnyOrder("W601", "W611");
        assertThat(codes("// lint:off W699 For fun.\n" + rule)).containsExactlyInAnyOrder("W601", "W611");
        assertThat(codes("// lint:off E202 For fun.\n" + rule)).containsExactlyInAnyOrder("W601", "W611");
        assertThat(codes("// lint:off W610 It has none.\n" + rule)).containsExactlyInAnyOrder("W601", "N612");
    }

    @Test
    void aCommentSpeaksOfOneRuleOnly() throws IOException {
        var rule = rule("", "AsOf( $asOf : date )", TOLD);
        var other = rule.replace("It is so today", "It is so tomorrow");

        assertThat(codes("// lint:off W601 No clause says so.\n" + rule + other))
                .containsExactly("W601");
    }

    private static String rule(String annotations, String patterns, String consequence) {
        return """
                rule "It is so today"
                    %s
                when
                    %s
                then
                    %s
                end

                """.formatted(annotations, patterns, consequence);
    }

    private List<String> codes(String text) throws IOException {
        return findings(text).stream().map(finding -> finding.code().id()).toList();
    }

    /** What is found in one file beside the small agreement; what is said of the vocabulary is left out. */
    private List<Finding> findings(String text) throws IOException {
        var head = "package conditionality\n\nimport org.conditionality.norm.*\n";
        var place = java.nio.file.Files.createTempDirectory(directory, "rules");
        var files = RuleFiles.read(Optional.of(SampleRules.in(place, head + text)));
        var own = Lint.of(files).stream()
                .filter(finding -> finding.file().equals("small/us.drl"))
                .toList();
        return Suppressions.apply(DrlFiles.read("small/us.drl", head + text).source(), own);
    }
}
