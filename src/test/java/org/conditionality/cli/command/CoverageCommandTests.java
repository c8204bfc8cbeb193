package org.conditionality.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conditionality.RulesCopy;
import org.conditionality.cli.CommandLineRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CoverageCommandTests {

    private static final String ONE_SCENARIO = """
            agreement: framework-2019
            scenarios:
              - name: There is no ceasefire
                asOf: 2019-07-01
                facts: { ceasefire: { state: NONE } }
                conditions: { us: { ceasefire: NOT_MET } }
            """;

    private final RulesCopy copy = RulesCopy.of("framework-2019");

    @AfterEach
    void removeTheCopy() {
        copy.close();
    }

    @Test
    void whatTheOnlyScenarioReachesIsToldAndAllElseIsMissing() {
        writeOneScenario();

        var run = run();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("framework-2019, taliban: rules 0 of ");
        assertThat(run.out().substring(run.out().indexOf("framework-2019, us: rules ")))
                .contains("  condition ceasefire: never MET, UNKNOWN\n")
                .contains("  condition guarantee: never MET, NOT_MET\n")
                .contains("no scenario fires \"A permanent ceasefire is agreed or in force\"")
                .doesNotContain("no scenario fires \"There is no ceasefire, or only a temporary one\"");
    }

    @Test
    void anInvariantThatHoldsCountsForTheLabelsAndValuesThatItNames() {
        copy.delete("scenarios/framework-2019");
        copy.write("scenarios/framework-2019/one.yaml", """
                agreement: framework-2019
                invariants:
                  - name: Nothing is due while the guarantee is not given
                    asOf: 2019-07-01
                    facts: { standing: [], usDecision: [] }
                    implies:
                      if: { conditions: { us: { guarantee: NOT_MET } } }
                      then: { carries: { us: { all-troops: NOT_TRIGGERED } } }
                  - name: What is all done is not withheld
                    asOf: 2019-07-01
                    never: { carries: { us: { all-troops: [FROZEN, PERFORMED] } } }
                """);

        var us = run().out();

        us = us.substring(us.indexOf("framework-2019, us: rules "));
        assertThat(us)
                .startsWith("framework-2019, us: rules 0 of ")
                .contains("  condition guarantee: never MET, UNKNOWN\n");
        assertThat(us.substring(us.indexOf("  obligation all-troops: never ")))
                .startsWith("  obligation all-troops: never TRIGGERED, REVERSIBLE, IRREVERSIBLE, OVERDUE, ");
    }

    @Test
    void asJsonEachRuleNamesTheScenariosInWhichItFired() {
        writeOneScenario();

        var json = JsonMapper.shared().readTree(run("--json").out());

        var us = json.path("readings")
                .valueStream()
                .filter(reading -> reading.path("reading").asString().equals("us"))
                .findFirst()
                .orElseThrow();
        assertThat(us.path("fired").valueStream()).anySatisfy(rule -> {
            assertThat(rule.at("/rule/name").asString()).isEqualTo("There is no ceasefire, or only a temporary one");
            assertThat(rule.at("/scenarios/0").asString()).isEqualTo("scenarios/framework-2019/one.yaml:3");
        });
    }

    @Test
    void aThresholdThatIsNotReachedFails() {
        writeOneScenario();

        assertThat(run("--rules-at-least", "1").exit()).isZero();
        var run = run("--rules-at-least", "100", "--values-at-least", "100");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Of the rules, ", "Of the values, ", "100 % were asked for.");
    }

    @Test
    void thePageShowsEveryRule(@TempDir Path directory) throws IOException {
        var page = directory.resolve("coverage.html");

        assertThat(run("--html", page.toString()).exit()).isZero();

        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<td>A permanent ceasefire is agreed or in force</td>", "framework-2019/conditions.drl:");
    }

    @Test
    void theScenariosOfThisProjectShowEveryValueOfEveryCondition() {
        assertThat(run("--values-at-least", "100").exit()).isZero();
    }

    private void writeOneScenario() {
        copy.delete("scenarios/framework-2019");
        copy.write("scenarios/framework-2019/one.yaml", ONE_SCENARIO);
    }

    private CommandLineRun run(String... options) {
        var words = new String[options.length + 5];
        words[0] = "coverage";
        words[1] = "--rules";
        words[2] = copy.rules().toString();
        words[3] = "--scenarios";
        words[4] = copy.scenarios().toString();
        System.arraycopy(options, 0, words, 5, options.length);
        return CommandLineRun.of(words);
    }
}
