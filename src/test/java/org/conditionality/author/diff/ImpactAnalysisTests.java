package org.conditionality.author.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conditionality.author.SampleRules;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.pack.Library;
import org.conditionality.scenario.read.ScenarioFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactAnalysisTests {

    private static final String RULES = """
            package conditionality

            import org.conditionality.norm.*

            rule "Troops remain"
                @clause( "Two 3" )
            when
                ForceLevel( usTroops > 0 )
            then
                insertLogical( Performance.none( "leave" ) );
            end

            rule "No troops remain"
                @clause( "Two 3" )
            when
                ForceLevel( usTroops <= 0 )
            then
                insertLogical( Performance.all( "leave" ) );
            end
            """;

    private static final String DUE = """

            rule "The last day"
                @clause( "Two 3" )
            when
            then
                insertLogical( Due.on( "leave", LocalDate.of( 2021, 5, 1 ) ) );
            end
            """;

    @Test
    void aMovedLimitShowsAsTheLabelsThatChangeWithFactsInBetween(
            @TempDir Path old, @TempDir Path now, @TempDir Path dir) throws IOException {
        SampleRules.in(old, RULES);
        SampleRules.in(now, RULES.replace("> 0", "> 100").replace("<= 0", "<= 100"));
        var impact = impact(old, now, dir);
        assertThat(impact.scenarios()).containsOnlyKeys("small / us / leave");
        assertThat(impact.witnesses()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.about()).isEqualTo("leave");
            assertThat(each.before()).contains("TRIGGERED");
            assertThat(each.after()).contains("PERFORMED");
            assertThat((Integer) each.world().values().get("forceLevel.usTroops"))
                    .isBetween(1, 100);
        });
        assertThat(report(impact, old, now))
                .contains(
                        "| small / us / leave | 1 |",
                        "-    ForceLevel( usTroops > 0 )",
                        "+    ForceLevel( usTroops > 100 )");
    }

    @Test
    void anotherWordingOfTheSameChangesNothing(@TempDir Path old, @TempDir Path now, @TempDir Path dir)
            throws IOException {
        SampleRules.in(old, RULES);
        SampleRules.in(now, RULES.replace("> 0", ">= 1").replace("<= 0", "< 1"));
        var impact = impact(old, now, dir);
        assertThat(impact.isNone()).isTrue();
        assertThat(impact.inexact()).isEqualTo(Set.of());
        assertThat(report(impact, old, now)).contains("No label and no condition changes");
    }

    @Test
    void anAdvisoryInOtherWordsIsShown(@TempDir Path old, @TempDir Path now, @TempDir Path dir) throws IOException {
        var rules = RULES + """

            rule "Some troops are always told of"
            when
                ForceLevel( usTroops > 0 )
            then
                insertLogical( Advisory.of( "troops", "Troops remain." ) );
            end
            """;
        SampleRules.in(old, rules);
        SampleRules.in(now, rules.replace("Troops remain.\"", "Some troops remain.\""));
        var impact = impact(old, now, dir);

        assertThat(impact.isNone()).isFalse();
        assertThat(report(impact, old, now)).contains("| small / us / advisory troops | 1 |");
    }

    @Test
    void exchangedPartiesAnotherStrengthAndAnotherDueDateAreShown(
            @TempDir Path old, @TempDir Path now, @TempDir Path dir) throws IOException {
        var rules = RULES.replace("import org", "import java.time.LocalDate\nimport org") + DUE;
        SampleRules.in(old, rules);
        SampleRules.in(now, rules.replace("2021, 5, 1", "2021, 6, 1"));
        var shared = now.resolve("small").resolve("shared.drl");
        Files.writeString(
                shared,
                Files.readString(shared)
                        .replace("Party.US, Party.TALIBAN", "Party.TALIBAN, Party.US")
                        .replace("Obligation.result", "Obligation.bestEfforts"));

        var impact = impact(old, now, dir);

        assertThat(impact.scenarios()).containsOnlyKeys("small / us / leave");
        assertThat(report(impact, old, now))
                .contains(
                        "[creditor: TALIBAN, debtor: US, due: 2021-05-01, strength: RESULT] → "
                                + "[creditor: US, debtor: TALIBAN, due: 2021-06-01, strength: BEST_EFFORTS]",
                        "us: { leave: { creditor: TALIBAN, debtor: US, due: 2021-05-01, strength: RESULT } }");
    }

    @Test
    void anotherClauseThatExistsIsShown(@TempDir Path old, @TempDir Path now, @TempDir Path dir) throws IOException {
        for (var rules : List.of(old, now)) {
            SampleRules.in(rules, RULES);
            var agreement = rules.resolve("small").resolve("agreement.yaml");
            Files.writeString(
                    agreement,
                    Files.readString(agreement)
                            + "  Two 4: { text: Nothing., source: The text, confidence: verified }\n");
        }
        var shared = now.resolve("small").resolve("shared.drl");
        Files.writeString(shared, Files.readString(shared).replace("Two 3", "Two 4"));

        var impact = impact(old, now, dir);

        assertThat(impact.isNone()).isFalse();
        assertThat(report(impact, old, now))
                .contains(
                        "| small / us / leave | 1 | clauses [Two 3] → [Two 4] |",
                        "| small / us / hosting | 1 | clauses [Two 3, Two 3] → [Two 4, Two 4] |");
    }

    @Test
    void anotherValueOfASettingAndAnotherPartyThatIsBelievedAreShown(
            @TempDir Path old, @TempDir Path now, @TempDir Path dir) throws IOException {
        SampleRules.in(old, RULES);
        SampleRules.in(now, RULES);
        var agreement = now.resolve("small").resolve("agreement.yaml");
        Files.writeString(
                agreement,
                Files.readString(agreement)
                        .replace("believes: us", "believes: agreed")
                        .replace("value: 2021-05-01", "value: 2021-06-01"));

        var impact = impact(old, now, dir);

        assertThat(impact.isNone()).isFalse();
        assertThat(report(impact, old, now))
                .contains(
                        "| small / every reading / phaseTwoEnd | 0 | setting 2021-05-01 → 2021-06-01 |",
                        "| small / us / every claim | 0 | believes us → agreed |");
    }

    private static String report(ImpactAnalysis impact, Path old, Path now) {
        return new ImpactReport(impact, RuleFiles.read(Optional.of(old)), RuleFiles.read(Optional.of(now))).toString();
    }

    private static ImpactAnalysis impact(Path old, Path now, Path scenarios) throws IOException {
        Files.writeString(Files.createDirectories(scenarios.resolve("small")).resolve("leave.yaml"), """
                agreement: small
                scenarios:
                  - name: Fifty troops remain
                    asOf: 2020-12-01
                    facts: { forceLevel: { usTroops: 50 }, foreignMilitants: { hosted: false } }
                    expect: { us: { leave: [TRIGGERED] } }
                """);
        var after = Library.open(Optional.of(now));
        return ImpactAnalysis.of(
                Library.open(Optional.of(old)), after, ScenarioFiles.read(Optional.of(scenarios), after), words -> {});
    }
}
