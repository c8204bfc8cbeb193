package org.conditionality.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.conditionality.rule.Library;
import org.conditionality.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactTests {

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
        assertThat(new ImpactReport(impact, old, now).toString())
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
        assertThat(new ImpactReport(impact, old, now).toString()).contains("No label and no condition changes");
    }

    private static Impact impact(Path old, Path now, Path scenarios) throws IOException {
        Files.writeString(Files.createDirectories(scenarios.resolve("small")).resolve("leave.yaml"), """
                agreement: small
                scenarios:
                  - name: Fifty troops remain
                    asOf: 2020-12-01
                    facts: { forceLevel: { usTroops: 50 }, foreignMilitants: { hosted: false } }
                    expect: { us: { leave: [TRIGGERED] } }
                """);
        var after = Library.open(Optional.of(now));
        return Impact.of(
                Library.open(Optional.of(old)), after, Scenarios.read(Optional.of(scenarios), after), words -> {});
    }
}
