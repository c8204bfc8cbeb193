package org.conditionality.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.question.Question;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.Scenario.Because;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.scenario.Scenario.Labels;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTests {

    private static final Answer.Reading ACTUAL = new Answer.Reading(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    obligation(
                            "troops",
                            List.of(Label.Name.FROZEN, Label.Name.REVERSIBLE),
                            null,
                            null,
                            new Answer.Because(
                                    Label.Name.FROZEN,
                                    "What is left may be withheld",
                                    List.of("Two 3"),
                                    Map.of("hosting", Value.NOT_MET),
                                    Map.of("foreignMilitants.hosted", true),
                                    List.of("What is left may be withheld", "Militants are hosted"),
                                    null)),
                    obligation(
                            "strikes",
                            List.of(Label.Name.UNDETERMINED),
                            List.of(List.of(Label.Name.TRIGGERED), List.of(Label.Name.BREACHED, Label.Name.TRIGGERED)),
                            List.of("usMilitaryAction.raids"))),
            List.of(
                    new Answer.Condition(
                            "hosting",
                            "No hosting",
                            Value.NOT_MET,
                            null,
                            "Two 3",
                            null,
                            null,
                            null,
                            List.of(new Answer.Reason(
                                    "Militants are hosted", "Two 3", Map.of("foreignMilitants.hosted", true))),
                            null,
                            null),
                    new Answer.Condition(
                            "violence",
                            "Less violence",
                            Value.UNKNOWN,
                            null,
                            null,
                            null,
                            List.of("violence.overall"),
                            null,
                            List.of(),
                            null,
                            null)),
            List.of(),
            List.of());

    private final ScenarioRunner runner = new ScenarioRunner(ScenarioRunnerTests::answer);

    @Test
    void labelsMayStandInAnyOrder() {
        assertThat(differences(labels("troops", "REVERSIBLE", "FROZEN"))).isEmpty();
    }

    @Test
    void aLabelTooFewOrTooManyFailsAndTheReasonIsTold() {
        var reason =
                "\n  FROZEN: “What is left may be withheld”, because foreignMilitants.hosted is true, hosting is NOT_MET";

        assertThat(differences(labels("troops", "FROZEN")))
                .containsExactly("`troops`: expected [FROZEN], but it is [FROZEN, REVERSIBLE]." + reason);
        assertThat(differences(labels("troops", "FROZEN", "REVERSIBLE", "OVERDUE")))
                .containsExactly(
                        "`troops`: expected [FROZEN, OVERDUE, REVERSIBLE], but it is [FROZEN, REVERSIBLE]." + reason);
    }

    @Test
    void anUndeterminedObligationPassesWithOrWithoutItsPossibleSets() {
        assertThat(differences(labels("strikes", "UNDETERMINED"))).isEmpty();
        assertThat(differences(possible("strikes", Set.of("TRIGGERED"), Set.of("TRIGGERED", "BREACHED"))))
                .isEmpty();
    }

    @Test
    void possibleSetsAreExact() {
        assertThat(differences(possible("strikes", Set.of("TRIGGERED"), Set.of("BREACHED"))))
                .containsExactly(
                        "`strikes`: expected [UNDETERMINED] between [BREACHED] or [TRIGGERED], but it is [UNDETERMINED]"
                                + " between [BREACHED, TRIGGERED] or [TRIGGERED].\n  unknown: usMilitaryAction.raids");
        assertThat(differences(possible("troops", Set.of("FROZEN"), Set.of("REVERSIBLE"))))
                .hasSize(1);
    }

    @Test
    void conditionsAreCompared() {
        assertThat(differences(conditions("hosting", "NOT_MET"))).isEmpty();
        assertThat(differences(conditions("hosting", "MET")))
                .containsExactly(
                        "`hosting`: expected MET, but it is NOT_MET.\n  “Militants are hosted”, because foreignMilitants.hosted is true");
        assertThat(differences(conditions("violence", "MET")))
                .containsExactly("`violence`: expected MET, but it is UNKNOWN.\n  unknown: violence.overall");
    }

    @Test
    void whatTheAnswerDoesNotHaveFails() {
        assertThat(differences(labels("bases", "FROZEN")))
                .containsExactly("`bases`: expected [FROZEN], but the answer has no such obligation.");
        assertThat(differences(because("bases", List.of(), List.of("Talks collapsed"))))
                .containsExactly("`bases`: expected an explanation, but the answer has no such obligation.");
        assertThat(differences(conditions("talks", "MET")))
                .containsExactly("`talks`: expected MET, but the answer has no such condition.");
    }

    @Test
    void rulesOfAnExplanationMustOrMustNotBeThere() {
        assertThat(differences(because("troops", List.of("Militants are hosted"), List.of("Talks collapsed"))))
                .isEmpty();
        assertThat(differences(because("troops", List.of("Talks collapsed"), List.of("Militants are hosted"))))
                .containsExactly(
                        "`troops`: the explanation lacks the rule “Talks collapsed”; it rests on “Militants are hosted”, “What is left may be withheld”.",
                        "`troops`: the explanation has the rule “Militants are hosted”, which must not be.");
        assertThat(differences(because("strikes", List.of("Talks collapsed"), List.of())))
                .containsExactly("`strikes`: the explanation lacks the rule “Talks collapsed”; it names no rule.");
    }

    @Test
    void aStrictScenarioNamesEveryObligation() {
        var expected = labels("troops", "FROZEN", "REVERSIBLE");
        assertThat(runner.run(scenario(expected, true), "us").differences())
                .containsExactly("`strikes`: a strict scenario has to name it; it is [UNDETERMINED] between"
                        + " [BREACHED, TRIGGERED] or [TRIGGERED].\n  unknown: usMilitaryAction.raids");
    }

    @Test
    void aRefusedQuestionFailsWithWhatIsWrong() {
        var refusing = new ScenarioRunner(question -> {
            throw new RefusedInput(List.of(new Problem("/facts/usDecision", "They conflict.", "Keep one.")));
        });
        assertThat(refusing.run(scenario(labels("troops", "FROZEN"), false), "us")
                        .differences())
                .containsExactly("The question is refused: /facts/usDecision: They conflict. Keep one.");
    }

    @Test
    void aRefusalThatIsExpectedHasToComeForTheVeryFields() {
        var expected = scenario(refused("usDecision", "intraAfghanTalks.state"), false);

        assertThat(refusing("/facts/usDecision", "/facts/intraAfghanTalks/state")
                        .run(expected, "us")
                        .passed())
                .isTrue();
        assertThat(refusing("/facts/usDecision").run(expected, "us").differences())
                .containsExactly(
                        "Expected the facts to be refused for [intraAfghanTalks.state, usDecision], but they are for [usDecision].");
        assertThat(runner.run(expected, "us").differences())
                .containsExactly(
                        "Expected the facts to be refused for [intraAfghanTalks.state, usDecision], but they are answered as of 2020-12-01.");
    }

    private static ScenarioRunner refusing(String... pointers) {
        return new ScenarioRunner(question -> {
            throw new RefusedInput(Stream.of(pointers)
                    .map(pointer -> new Problem(pointer, "They conflict.", null))
                    .toList());
        });
    }

    private static Expected refused(String... fields) {
        return new Expected(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(fields));
    }

    @Test
    void aFailureOfTheRulesFailsTheScenarioAndNotTheRun() {
        var failing = new ScenarioRunner(question -> {
            throw new IllegalStateException("Two rules disagree.");
        });
        var run = failing.run(List.of(file(scenario(labels("troops", "FROZEN"), false))));
        assertThat(run.passed()).isFalse();
        assertThat(run.outcomes().get(0).differences())
                .containsExactly("There is no answer: java.lang.IllegalStateException: Two rules disagree.");
    }

    @Test
    void aReadingWithoutExpectationsOrAnswerFails() {
        var scenario = scenario(labels("troops", "FROZEN"), false);
        assertThat(runner.run(scenario, "text").passed()).isFalse();
        assertThat(new ScenarioRunner(question -> answer(Map.of()))
                        .run(scenario, "us")
                        .passed())
                .isFalse();
    }

    @Test
    void aRunCountsScenariosByReading() {
        var sound = scenario(labels("troops", "FROZEN", "REVERSIBLE"), false);
        var unsound = scenario(labels("troops", "FROZEN"), false);

        var run = runner.run(List.of(file(sound), file(sound, unsound)));
        assertThat(run.passed()).isFalse();
        assertThat(run.total()).isEqualTo(3);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.inWords()).isEqualTo("1 of 3 failed.");
        assertThat(run.outcomes().get(2).inWords())
                .startsWith("scenarios/a/b.yaml:7: A scenario [us]: failed\n  `troops`: expected");
        assertThat(run.outcomes().get(0).inWords()).isEqualTo("scenarios/a/b.yaml:7: A scenario [us]: passed");

        var passing = runner.run(List.of(file(sound)));
        assertThat(passing.passed()).isTrue();
        assertThat(passing.inWords()).isEqualTo("All 1 passed.");
    }

    @Test
    void anEmptyRunHasNotPassed() {
        for (var files : List.of(List.<ScenarioFile>of(), List.of(file()))) {
            var run = runner.run(files);
            assertThat(run.passed()).isFalse();
            assertThat(run.inWords()).isEqualTo("There are no scenarios, so nothing was tested: the run failed.");
        }
    }

    private List<String> differences(Expected expected) {
        var outcome = runner.run(scenario(expected, false), "us");
        assertThat(outcome.passed()).isEqualTo(outcome.differences().isEmpty());
        return outcome.differences();
    }

    private static Expected labels(String obligation, String... labels) {
        return new Expected(Map.of(obligation, new Labels(Set.of(labels), Set.of())), Map.of(), Map.of());
    }

    private static Expected possible(String obligation, Set<String> one, Set<String> other) {
        return new Expected(
                Map.of(obligation, new Labels(Set.of("UNDETERMINED"), Set.of(one, other))), Map.of(), Map.of());
    }

    private static Expected conditions(String condition, String value) {
        return new Expected(Map.of(), Map.of(condition, value), Map.of());
    }

    private static Expected because(String obligation, List<String> rules, List<String> not) {
        return new Expected(Map.of(), Map.of(), Map.of(obligation, new Because(rules, not)));
    }

    private static ScenarioFile file(Scenario... scenarios) {
        return new ScenarioFile("scenarios/a/b.yaml", "a", List.of(scenarios));
    }

    private static Scenario scenario(Expected expected, boolean strict) {
        var question =
                new Question("a", List.of(), LocalDate.of(2020, 12, 1), new FactSet(Map.of(), Map.of()), Map.of());
        return new Scenario(
                "scenarios/a/b.yaml", 7, "A scenario", question, Map.of("us", expected), strict, null, null);
    }

    private static Answer answer(Question question) {
        assertThat(question.readings()).containsExactly("us");
        return answer(Map.of("us", ACTUAL));
    }

    private static Answer answer(Map<String, Answer.Reading> readings) {
        return new Answer("a", LocalDate.of(2020, 12, 1), "sha256:0", Map.of(), readings, List.of(), List.of());
    }

    private static Answer.Obligation obligation(
            String id,
            List<Label.Name> labels,
            @Nullable List<List<Label.Name>> possible,
            @Nullable List<String> decisive,
            Answer.Because... because) {
        return new Answer.Obligation(
                id,
                "",
                null,
                null,
                null,
                labels,
                possible,
                null,
                decisive,
                null,
                null,
                null,
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(because),
                null,
                null,
                null,
                null);
    }
}
