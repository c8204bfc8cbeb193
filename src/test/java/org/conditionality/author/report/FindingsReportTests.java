package org.conditionality.author.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.author.check.RulesCheck;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class FindingsReportTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FindingsReport REPORT = new FindingsReport(
            "rules/",
            Map.of("small/us.drl", "rule \"One\"\nwhen\n\tForeignMilitants( hostd == true )\n"),
            List.of(
                    new Finding(
                            FindingCode.UNKNOWN_FIELD,
                            "small/us.drl",
                            3,
                            20,
                            5,
                            "One",
                            "There is no field `hostd` in ForeignMilitants.",
                            "Maybe `hosted`?"),
                    Finding.of(FindingCode.DIRECTORY, "", "50%: gone", null)));

    @Test
    void theShippedRulesAreClean() {
        var report = RulesCheck.of(Optional.of(Path.of("rules")));

        assertThat(report.findings()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.inWords()).matches("Nothing is wrong in \\d+ files of rules\\.");
    }

    @Test
    void aPersonReadsThePlaceTheRuleTheLineWithACaretAndAdvice() {
        assertThat(new TextReport(REPORT, TextStyle.PLAIN)).hasToString("""
                rules/small/us.drl:3:20: error E202 There is no field `hostd` in ForeignMilitants.
                  rule "One"
                 3 | \tForeignMilitants( hostd == true )
                   | \t                  ^^^^^
                  Maybe `hosted`?

                error E502 50%: gone

                2 errors, 0 warnings, 0 notes.""");
    }

    @Test
    void coloursAreAddedAndNothingElse() {
        var coloured = new TextReport(REPORT, TextStyle.COLOUR).toString();

        assertThat(coloured).contains("\u001b[31merror E202\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo(new TextReport(REPORT, TextStyle.PLAIN).toString());
    }

    @Test
    void aProgramReadsJson() {
        var json = JSON.readTree(new JsonReport(REPORT).toString());

        assertThat(json.at("/usable").asBoolean()).isFalse();
        assertThat(json.at("/findings/0")).isEqualTo(JSON.readTree("""
                {"file": "rules/small/us.drl", "line": 3, "column": 20, "length": 5, "severity": "error",
                 "code": "E202", "rule": "One", "message": "There is no field `hostd` in ForeignMilitants.",
                 "suggestion": "Maybe `hosted`?"}"""));
        assertThat(json.at("/findings/1").has("file")).isFalse();
    }

    @Test
    void aCodeHostReadsSarif() {
        var run = JSON.readTree(new SarifReport(REPORT).toString()).at("/runs/0");

        assertThat(run.at("/tool/driver/rules")).hasSize(FindingCode.values().length);
        var result = run.at("/results/0");
        assertThat(result.at("/ruleId").asString()).isEqualTo("E202");
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("rules/small/us.drl");
        assertThat(result.at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":3,\"startColumn\":20,\"endColumn\":25}");
        assertThat(run.at("/results/1").has("locations")).isFalse();
    }

    @Test
    void gitHubReadsAnnotations() {
        assertThat(new GithubReport(REPORT).toString().lines())
                .containsExactly(
                        "::error file=rules/small/us.drl,line=3,col=20,title=E202 One::"
                                + "There is no field `hostd` in ForeignMilitants.%0AMaybe `hosted`?",
                        "::error title=E502::50%25: gone");
    }
}
