package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conditionality.RulesCopy;
import org.conditionality.cli.option.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the web service is asked in JSON, an analyst asks on the command line in YAML. */
final class WhatIfCommandsTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String COMPARISON = """
            baseline:
              agreement: doha-2020
              readings: [us]
              asOf: 2020-12-01
              facts: { signature: { date: 2020-02-29 }, forceLevel: { usTroops: 4500 }, foreignMilitants: { hosted: true } }
            variants:
              - { name: nobody is hosted, facts: { foreignMilitants: { hosted: false } } }
            """;

    private static final String COUNTERFACTUAL = """
            agreement: doha-2020
            reading: us
            asOf: 2020-12-01
            facts: { signature: { date: 2020-02-29 }, forceLevel: { usTroops: 4500 }, foreignMilitants: { hosted: false } }
            goal: { obligation: phase-two-troops, label: FROZEN }
            maxChanges: 1
            """;

    private static final String CONDITION = """
            agreement: draft-2019
            readings: [us, taliban]
            asOf: 2019-10-01
            facts: { signature: { date: 2019-09-15, approvedByPresident: true } }
            obligation: first-tranche
            label: REVERSIBLE
            """;

    private static final String SWEEP = """
            agreement: doha-2020
            reading: text
            asOf: 2020-08-01
            facts: { signature: { date: 2020-02-29 } }
            axes:
              - { field: forceLevel.usTroops, from: 8400, to: 8700, step: 100 }
            outcomes: [phase-one-troops]
            """;

    private static final String SIMULATION = """
            agreement: doha-2020
            reading: us
            asOf: 2020-12-01
            facts: { signature: { date: 2020-02-29 }, forceLevel: { usTroops: 4500 } }
            probabilities:
              foreignMilitants.hosted: { true: 0.3, false: 0.7 }
            obligations: [phase-two-troops]
            """;

    @TempDir
    private Path directory;

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("question.yaml"), text).toString();
    }

    private CommandLineRun run(String command, String text, String... options) throws IOException {
        var words = new ArrayList<>(List.of(command, file(text), "--rules", "rules"));
        words.addAll(List.of(options));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    @Test
    void aComparisonSaysWhatChangesAndWhy() throws IOException {
        var run = run("comparisons", COMPARISON);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out())
                .contains("nobody is hosted, on 2020-12-01\n  under us: 4 of 15 obligations change")
                .contains("phase-two-troops: FROZEN and REVERSIBLE → FROZEN and REVERSIBLE, or TRIGGERED\n")
                .contains("no longer FROZEN (", "  Foreign militants are hosted, or recruit, train or raise funds\n")
                .contains("condition hosting: NOT_MET → UNKNOWN");
        assertThat(JSON.readTree(run("comparisons", COMPARISON, "--json").out())
                        .at("/variants/0/readings/0/changed/0/obligation")
                        .asString())
                .isEqualTo("phase-one-bases");
    }

    @Test
    void aCounterfactualListsEachWay() throws IOException {
        var run = run("counterfactuals", COUNTERFACTUAL);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out())
                .containsPattern("^\\d+ ways:\n")
                .contains(". foreignMilitants.hosted: false → true\n")
                .contains(". violence.overall: unknown → UNCHANGED\n")
                .endsWith(
                        "There is no other within the number of changes allowed, and each was checked by an evaluation.\n");
        assertThat(JSON.readTree(
                                run("counterfactuals", COUNTERFACTUAL, "--json").out())
                        .at("/complete")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatWouldUnfreezeTheRestOfTheForcesIsSaidAsPeopleSayIt() throws IOException {
        var asked = """
                agreement: doha-2020
                reading: us
                asOf: 2020-12-01
                background: record
                goal: { obligation: phase-two-troops, %s }
                unknowns: free
                """;

        assertThat(run("counterfactuals", asked.formatted("noLonger: FROZEN")).out())
                .startsWith("""
                        2 ways:
                          1. violence.overall: INCREASED → REDUCED
                             then phase-two-troops under us is FROZEN and REVERSIBLE, or TRIGGERED; open: foreignMilitants.asylumAbused,""")
                .contains("\n     by TALIBAN\n  2. forceLevel.usTroops: 4,500 → 0\n");
        assertThat(run("counterfactuals", asked.formatted("label: TRIGGERED")).out())
                .startsWith("""
                        One way:
                          1. violence.overall: INCREASED → REDUCED
                             provided that foreignMilitants.asylumAbused is false
                             provided that foreignMilitants.hosted is false (claimed true by un)
                        """)
                .contains("\n     then phase-two-troops under us is TRIGGERED\n     by TALIBAN\n");
    }

    @Test
    void aGoalThatNoRuleCanReachIsAnswered() throws IOException {
        var run = run("counterfactuals", COUNTERFACTUAL.replace("label: FROZEN", "label: NOT_COVERED"));

        assertThat(run.exit()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out())
                .startsWith("Whatever the facts are, `phase-two-troops` does not carry NOT_COVERED under `us`");
    }

    @Test
    void aConditionIsWrittenCaseByCaseWithItsClausesAndWhatTellsTheReadingsApart() throws IOException {
        var run = run("conditions", CONDITION);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).isEqualTo("""
                first-tranche is REVERSIBLE under us exactly if
                  1. forceLevel.usTroopsWithdrawn is at least 1 and foreignMilitants.inTalibanAreas is true   [Report V2-02; Report V2-03; Report V2-07]
                  2. forceLevel.usTroopsWithdrawn is at least 1 and intraAfghanTalks.state is COLLAPSED   [Report V2-02; Report V2-03; Report V2-05]
                  3. forceLevel.usTroopsWithdrawn is at least 1 and violence.nearUsAreas is not REDUCED   [Report V2-02; Report V2-03; Report V2-06]
                first-tranche is REVERSIBLE under taliban: never.
                Under us and not under taliban: forceLevel.usTroopsWithdrawn is 1, foreignMilitants.inTalibanAreas is true
                """);
    }

    @Test
    void commonGroundIsWrittenByWhatAllGiveThenWhereTheyDoNotAgreeAndWhatItWouldTake() throws IOException {
        var run = run("common-ground", CONDITION.replace("label: REVERSIBLE", "maxChanges: 2"));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out().lines())
                .startsWith("first-tranche: us of draft-2019, taliban of draft-2019")
                .contains("They do not agree exactly if")
                .anySatisfy(line -> assertThat(line).startsWith("The fewest facts with which they do not agree: "))
                .endsWith("No 2 changes or fewer make them agree.");
    }

    @Test
    void whatNobodyEverGivesIsNoCommonGround() throws IOException {
        var run = run("common-ground", CONDITION);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out().lines())
                .contains("Never do all of them give REVERSIBLE.")
                .endsWith("Whatever the facts are, they do not agree, with what is locked as it is.");
    }

    @Test
    void aConditionIsComparedWithThatOfOtherRules() throws IOException {
        try (var copy = RulesCopy.of("draft-2019")) {
            copy.edit(
                    "rules/draft-2019/conditions.drl",
                    "IntraAfghanTalks( state == TalksState.COLLAPSED )",
                    "IntraAfghanTalks( state == TalksState.COLLAPSED || state == TalksState.STALLED )");
            copy.edit(
                    "rules/draft-2019/conditions.drl",
                    "state == TalksState.UNDER_WAY || state == TalksState.STALLED ||",
                    "state == TalksState.UNDER_WAY ||");

            var run = run("conditions", CONDITION, "--against", copy.rules().toString());

            assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
            assertThat(run.out())
                    .contains("under us, before exactly if", "under us, after exactly if")
                    .contains("first-tranche is REVERSIBLE under taliban, before and after: never.")
                    .endsWith("Under us, only before: forceLevel.usTroopsWithdrawn is 1, "
                            + "foreignMilitants.inTalibanAreas is false, intraAfghanTalks.state is STALLED, "
                            + "violence.nearUsAreas is REDUCED\n");
        }
    }

    @Test
    void rulesThatAreNowhereToCompareWithAreRefused() throws IOException {
        var run = run("conditions", CONDITION, "--against", "no-such-revision");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("There is no directory `no-such-revision`");
    }

    @Test
    void aSweepIsSummedUpAfterAnEstimate() throws IOException {
        var run = run("sweeps", SWEEP);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.err()).isEqualTo("4 rows; classes that no rule distinguishes: 3 under text\n");
        assertThat(run.out())
                .contains("phase-one-troops under text\n", "75 % PERFORMED, 3 rows\n")
                .contains("when `forceLevel.usTroops` goes from 8,600 to 8,700 troops, in every case.");
        assertThat(JSON.readTree(run("sweeps", SWEEP, "--json").out())
                        .at("/rows/3/1/0")
                        .asString())
                .isEqualTo("BREACHED");
    }

    @Test
    void anEstimateAloneIsGivenWhereThatIsAskedFor() throws IOException {
        var run = run("sweeps", SWEEP + "estimateOnly: true\n");

        assertThat(run)
                .isEqualTo(new CommandLineRun(
                        ExitCode.CLEAN, "4 rows; classes that no rule distinguishes: 3 under text\n", ""));
    }

    @Test
    void theTableOfASweepIsWrittenToAFileBesideTheSummary() throws IOException {
        var table = directory.resolve("table.ndjson");

        var run = run("sweeps", SWEEP, "--ndjson", "--output", table.toString());

        assertThat(run.out()).contains("phase-one-troops under text\n");
        assertThat(table).content(StandardCharsets.UTF_8).isEqualTo("""
                {"forceLevel.usTroops":8400,"text/phase-one-troops":["PERFORMED"]}
                {"forceLevel.usTroops":8500,"text/phase-one-troops":["PERFORMED"]}
                {"forceLevel.usTroops":8600,"text/phase-one-troops":["PERFORMED"]}
                {"forceLevel.usTroops":8700,"text/phase-one-troops":["BREACHED","OVERDUE","TRIGGERED"]}
                """);
    }

    @Test
    void aTableThatCannotBeWrittenIsSaidToBe() throws IOException {
        var run = run(
                "sweeps", SWEEP, "--output", directory.resolve("none/table.csv").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("cannot be written", "table.csv");
    }

    @Test
    void theTableOfASweepIsWrittenToTheStandardOutputAlone() throws IOException {
        var before = System.out;
        var written = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            assertThat(run("sweeps", SWEEP, "--csv").out()).isEmpty();
        } finally {
            System.setOut(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("""
                forceLevel.usTroops,text/phase-one-troops\r
                8400,PERFORMED\r
                8500,PERFORMED\r
                8600,PERFORMED\r
                8700,BREACHED+OVERDUE+TRIGGERED\r
                """);
    }

    @Test
    void twoTablesCannotShareTheStandardOutput() throws IOException {
        assertThat(run("sweeps", SWEEP, "--csv", "--ndjson").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run("sweeps", SWEEP, "--csv", "--json").err()).contains("--output");
    }

    @Test
    void aSimulationSaysHowLikelyEachSetOfLabelsIsAndOnWhatItTurns() throws IOException {
        var run = run("simulations", SIMULATION);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).isEqualTo("""
                phase-two-troops under us, exactly, from 2 classes of facts
                     70 % UNDETERMINED
                     30 % FROZEN and REVERSIBLE
                  depends on foreignMilitants.hosted: FROZEN in 100 % where it is true, in 0 % where it is false
                """);
        assertThat(JSON.readTree(run("simulations", SIMULATION, "--json").out())
                        .at("/readings/us/0/method")
                        .asString())
                .isEqualTo("EXACT");
    }

    @Test
    void cutPointsAreListedForAFieldWithTheRulesThatReadIt() {
        var run = CommandLineRun.of(
                "cutpoints", "doha-2020", "--reading", "us", "--field", "forceLevel.alliedTroops", "--rules", "rules");

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out().lines())
                .startsWith(
                        "forceLevel.alliedTroops under us: 0; 1",
                        "  where forceLevel.alliedTroops = 0",
                        "  where forceLevel.alliedTroops > 0")
                .anyMatch(line -> line.matches("  doha-2020/performance.drl:\\d+: All US and allied forces have left"));
        assertThat(CommandLineRun.of("cutpoints", "doha-2020", "--field", "forceLevl", "--rules", "rules"))
                .satisfies(unknown -> {
                    assertThat(unknown.exit()).isEqualTo(ExitCode.USAGE);
                    assertThat(unknown.err()).contains("There is no field `forceLevl`.");
                });
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() throws IOException {
        var run = run("simulations", SIMULATION.replace("Militants.hosted", "Militants.hostd"));

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.err())
                .contains(
                        "question.yaml:6: There is no field `foreignMilitants.hostd`. Maybe `foreignMilitants.hosted`?");
    }
}
