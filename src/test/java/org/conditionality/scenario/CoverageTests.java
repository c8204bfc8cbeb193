package org.conditionality.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.scenario.Scenario.Labels;
import org.conditionality.secondopinion.Reachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the tables of an agreement can come to, some scenario shows. That the scenarios hold is tested elsewhere. */
class CoverageTests {

    private static final String DOHA = "doha-2020";
    private static final Coverage COVERAGE = new Coverage(DOHA);

    private final List<Scenario> scenarios = scenarios(Path.of("scenarios"));

    @Test
    void everyCellOfTheTablesHasAScenario() {
        var seen = new HashSet<Reachable.Cell>();
        scenarios.forEach(scenario -> scenario.expected()
                .forEach((reading, expected) ->
                        expected.labels().keySet().forEach(id -> seen.add(new Reachable.Cell(reading, id)))));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(COVERAGE.cells());
    }

    @Test
    void everyReachableLabelSetHasAScenario() {
        assertNothingIsMissing(COVERAGE.missingLabels(scenarios));
    }

    @Test
    void everyValueOfEveryConditionHasAScenario() {
        assertNothingIsMissing(COVERAGE.missingValues(scenarios));
    }

    @Test
    void withoutScenariosEverythingIsMissing() {
        assertThat(COVERAGE.missingLabels(List.of())).hasSize(COVERAGE.labelSets());
        assertThat(COVERAGE.missingValues(List.of())).hasSizeGreaterThan(12 * 4 * 3);
    }

    @Test
    void aLabelSetThatNoScenarioExpectsIsMissingAlone() {
        var labels = new Labels(Set.of("PERFORMED", "REVERSIBLE"), Set.of());

        assertThat(COVERAGE.missingLabels(without("us", "phase-one-troops", labels)))
                .singleElement()
                .asString()
                .startsWith("No scenario has `phase-one-troops` [PERFORMED, REVERSIBLE] under `us`.");
    }

    @Test
    void anOpenAnswerCountsOnlyWithThePossibleSets() {
        var vague = new Labels(Set.of("UNDETERMINED"), Set.of());
        var expected = new Expected(Map.of("un-endorsement", vague), Map.of(), Map.of());
        var scenario = with(scenarios.get(0), Map.of("text", expected));

        assertThat(COVERAGE.missingLabels(List.of(scenario))).hasSize(COVERAGE.labelSets());
    }

    @Test
    void theSuggestedFilesHold(@TempDir Path directory) throws IOException {
        var folder = Files.createDirectory(directory.resolve(DOHA));
        var suggestions = COVERAGE.missingLabels(List.of());
        suggestions.addAll(COVERAGE.missingValues(List.of()));
        for (int i = 0; i < suggestions.size(); i += 7) {
            Files.writeString(folder.resolve(i + ".yaml"), file(suggestions.get(i)));
        }

        var run = new ScenarioRunner(new Evaluator(TestLibrary.library())::evaluate)
                .run(Scenarios.read(Optional.of(directory), TestLibrary.library())
                        .files());

        assertThat(run.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.differences()).isEmpty());
        assertThat(run.passed()).isTrue();
    }

    private static void assertNothingIsMissing(List<String> missing) {
        assertThat(missing)
                .withFailMessage(() -> "%s missing.%n%s".formatted(missing.size(), String.join("\n", missing)))
                .isEmpty();
    }

    private static List<Scenario> scenarios(Path directory) {
        return Scenarios.read(Optional.of(directory), TestLibrary.library()).files().stream()
                .filter(file -> file.agreement().equals(DOHA))
                .flatMap(file -> file.scenarios().stream())
                .toList();
    }

    private static String file(String suggestion) {
        return suggestion.substring(suggestion.indexOf('\n') + 1);
    }

    /** All scenarios, but none that expects some labels of an obligation under a reading. */
    private Collection<Scenario> without(String reading, String obligation, Labels labels) {
        return scenarios.stream()
                .map(scenario -> with(scenario, without(scenario.expected(), reading, obligation, labels)))
                .toList();
    }

    private static Map<String, Expected> without(
            Map<String, Expected> expected, String reading, String obligation, Labels labels) {
        var rest = new LinkedHashMap<>(expected);
        rest.computeIfPresent(reading, (name, some) -> {
            var others = new LinkedHashMap<>(some.labels());
            others.remove(obligation, labels);
            return new Expected(others, some.conditions(), some.because());
        });
        return rest;
    }

    private static Scenario with(Scenario scenario, Map<String, Expected> expected) {
        return new Scenario(
                scenario.file(),
                scenario.line(),
                scenario.name(),
                scenario.question(),
                expected,
                scenario.strict(),
                scenario.note(),
                scenario.source());
    }
}
