package org.conditionality.whatif.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.QuestionReader;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.simulation.SimulationAnswer.Method;
import org.conditionality.whatif.simulation.SimulationAnswer.Odds;
import org.conditionality.whatif.sweep.SweepAnswer;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The odds are those of weighing every fact set by itself. */
final class SimulationQuestionTests {

    private static final Evaluator EVALUATOR = new Evaluator(TestLibrary.library());
    private static final QuestionReader QUESTIONS = new QuestionReader(TestLibrary.library());
    private static final SimulationReader READER = new SimulationReader(TestLibrary.library(), EVALUATOR, QUESTIONS);
    private static final Simulations SIMULATIONS = new Simulations(TestLibrary.library(), EVALUATOR);
    private static final Simulations SAMPLING = new Simulations(TestLibrary.library(), EVALUATOR, 1);

    private static final String TALKS = """
            agreement: doha-2020
            reading: us
            asOf: 2020-12-01
            facts:
              signature: { date: 2020-02-29 }
              forceLevel: { usTroops: 9000, basesVacated: 5 }
              violence: { overall: REDUCED }
              talibanAttacks: { onUsForces: false, onCoalitionForces: false }
              foreignMilitants: { threatenUsOrAllies: false, recruitingTrainingOrFunding: false }
            probabilities:
              foreignMilitants.hosted: { "true": 0.3, "false": 0.5, unknown: 0.2 }
              intraAfghanTalks.state: { NOT_STARTED: 0.1, UNDER_WAY: 0.6, COLLAPSED: 0.3 }
              intraAfghanTalks.openedOn: { "2020-09-12": 0.75, "2021-01-01": 0.25 }
            obligations: [phase-one-troops, phase-two-troops]
            """;

    @Test
    void everyFactSetIsWeighedByItsChance() {
        var body = body(TALKS);
        var expected = new TreeMap<String, Double>();
        var contradictory = 0.0;
        for (var hosted : chances(body, "foreignMilitants.hosted").entrySet()) {
            for (var state : chances(body, "intraAfghanTalks.state").entrySet()) {
                for (var opened : chances(body, "intraAfghanTalks.openedOn").entrySet()) {
                    var weight = hosted.getValue() * state.getValue() * opened.getValue();
                    try {
                        evaluated(body, hosted.getKey(), state.getKey(), opened.getKey())
                                .forEach(label -> expected.merge(label, weight, Double::sum));
                    } catch (RefusedInput e) {
                        contradictory += weight;
                    }
                }
            }
        }
        var possible = 1 - contradictory;
        var odds = odds(SIMULATIONS, body, "phase-two-troops");

        assertThat(contradictory).isBetween(0.1, 0.9);
        assertThat(odds.method()).isEqualTo(Method.EXACT);
        assertThat(odds.contradictory()).isCloseTo(contradictory, within(1e-6));
        assertThat(odds.labels()).hasSameSizeAs(expected).hasSizeGreaterThan(1);
        expected.forEach((label, weight) -> assertThat(
                        Objects.requireNonNull(odds.labels().get(label)).chance())
                .as(label)
                .isCloseTo(weight / possible, within(2e-6)));
    }

    private static List<String> evaluated(Map<String, Object> simulation, String hosted, String state, String opened) {
        var body = new LinkedHashMap<String, Object>(Map.of("agreement", "doha-2020", "asOf", "2020-12-01"));
        var facts = new TreeMap<>((Map<?, ?>) Objects.requireNonNull(simulation.get("facts")));
        var militants = new TreeMap<Object, Object>((Map<?, ?>) Objects.requireNonNull(facts.get("foreignMilitants")));
        if (!hosted.equals("unknown")) {
            militants.put("hosted", Boolean.valueOf(hosted));
        }
        var all = new TreeMap<Object, Object>(facts);
        all.put("foreignMilitants", militants);
        all.put("intraAfghanTalks", Map.of("state", state, "openedOn", opened));
        body.put("facts", all);
        body.put("readings", List.of("us"));
        return Objects.requireNonNull(
                        EVALUATOR.evaluate(QUESTIONS.read(body)).readings().get("us"))
                .obligations()
                .stream()
                .filter(each -> each.id().equals("phase-two-troops"))
                .findFirst()
                .orElseThrow()
                .labels()
                .stream()
                .map(Enum::name)
                .toList();
    }

    @SuppressWarnings("unchecked") // The body states chances by value.
    private static Map<String, Double> chances(Map<String, Object> body, String field) {
        var all = (Map<String, Map<String, Double>>) Objects.requireNonNull(body.get("probabilities"));
        return Objects.requireNonNull(all.get(field));
    }

    @SuppressWarnings("unchecked") // The bodies are objects.
    private static Map<String, Object> body(String yaml) {
        return Objects.requireNonNull((Map<String, Object>) new YAMLMapper().readValue(yaml, Map.class));
    }

    private static Odds odds(Simulations simulations, Map<String, Object> body, String obligation) {
        return Objects.requireNonNull(simulations.answer(READER.read(body)).readings()).values().stream()
                .flatMap(List::stream)
                .filter(each -> each.obligation().equals(obligation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void samplesAgreeWithTheExactChancesAndAreDrawnAgainAlike() {
        var exact = odds(SIMULATIONS, body(TALKS), "phase-two-troops");
        var sampled = odds(SAMPLING, body(TALKS), "phase-two-troops");

        assertThat(sampled.method()).isEqualTo(Method.SAMPLED);
        assertThat(sampled.samples()).isEqualTo(SimulationForm.USUAL_SAMPLES);
        exact.labels().forEach((label, chance) -> {
            var found = Objects.requireNonNull(sampled.labels().get(label));
            assertThat(found.chance()).as(label).isCloseTo(chance.chance(), within(0.02));
            assertThat(Objects.requireNonNull(found.low())).isLessThanOrEqualTo(found.chance());
            assertThat(Objects.requireNonNull(found.high())).isGreaterThanOrEqualTo(found.chance());
        });
        assertThat(odds(SAMPLING, body(TALKS), "phase-two-troops")).isEqualTo(sampled);
    }

    @Test
    void whatAFactDoesToSampledChancesHasItsErrorBar() {
        var exact = odds(SIMULATIONS, body(TALKS), "phase-two-troops").sensitivity();
        var sampled = odds(SAMPLING, body(TALKS), "phase-two-troops").sensitivity();

        assertThat(exact).isNotEmpty().allMatch(effect -> effect.low() == null && effect.high() == null);
        assertThat(sampled).isNotEmpty().allSatisfy(effect -> {
            var low = Objects.requireNonNull(effect.low());
            var high = Objects.requireNonNull(effect.high());
            assertThat(effect.spread()).isBetween(low, high);
            assertThat(high - low).isPositive().isLessThan(0.2);
            exact.stream()
                    .filter(each ->
                            each.field().equals(effect.field()) && each.label().equals(effect.label()))
                    .forEach(each -> assertThat(each.spread()).isBetween(low - 0.02, high + 0.02));
        });
    }

    @Test
    void aRangeCountsByTheLengthOfItsStretches() {
        var body = body("""
                agreement: doha-2020
                reading: text
                asOf: 2020-06-01
                facts: { signature: { date: 2020-02-29 } }
                probabilities:
                  forceLevel.usTroops: { from: 8501, to: 9000 }
                  kabul.usSupportContinues: { "true": 0.5, "false": 0.5 }
                obligations: [phase-one-troops]
                """);
        var odds = odds(SIMULATIONS, body, "phase-one-troops");

        assertThat(Objects.requireNonNull(odds.labels().get("PERFORMED")).chance())
                .isEqualTo(0.2);
        assertThat(Objects.requireNonNull(odds.labels().get("TRIGGERED")).chance())
                .isEqualTo(0.8);
        assertThat(odds.sensitivity()).extracting(SweepAnswer.Effect::field).containsExactly("forceLevel.usTroops");
    }

    @Test
    void whatDependsOnEachOtherStandsInATable() {
        var body = body("""
                agreement: doha-2020
                reading: text
                asOf: 2020-06-01
                facts: { signature: { date: 2020-02-29 } }
                joint:
                  - fields: [forceLevel.usTroops, forceLevel.basesVacated]
                    table:
                      - { values: [8600, 5], chance: 0.6 }
                      - { values: [13000, 0], chance: 0.4 }
                """);

        assertThat(Objects.requireNonNull(odds(SIMULATIONS, body, "phase-one-troops")
                                .labels()
                                .get("PERFORMED"))
                        .chance())
                .isEqualTo(0.6);
        assertThat(Objects.requireNonNull(odds(SIMULATIONS, body, "phase-one-bases")
                                .labels()
                                .get("PERFORMED"))
                        .chance())
                .isEqualTo(0.6);
    }

    @Test
    void expertsAreAnsweredByName() {
        var body = body("""
                agreement: doha-2020
                reading: text
                asOf: 2020-06-01
                facts: { signature: { date: 2020-02-29 } }
                experts:
                  hopeful: { forceLevel.usTroops: { "8600": 0.9, "13000": 0.1 } }
                  doubtful: { forceLevel.usTroops: { "8600": 0.1, "13000": 0.9 } }
                obligations: [phase-one-troops]
                """);
        var answer = SIMULATIONS.answer(READER.read(body));

        assertThat(answer.readings()).isNull();
        assertThat(Objects.requireNonNull(answer.experts())).containsOnlyKeys("hopeful", "doubtful");
        answer.experts()
                .forEach((name, readings) -> assertThat(
                                Objects.requireNonNull(Objects.requireNonNull(readings.get("text"))
                                                .get(0)
                                                .labels()
                                                .get("PERFORMED"))
                                        .chance())
                        .isEqualTo(name.equals("hopeful") ? 0.9 : 0.1));
    }
}
