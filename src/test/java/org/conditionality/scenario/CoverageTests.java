package org.conditionality.scenario;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.scenario.Scenario.Labels;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.run.ScenarioRunner;
import org.conditionality.secondopinion.Reachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the tables of an agreement can come to, some scenario shows. That the scenarios hold is tested elsewhere. */
@ParameterizedClass
@ValueSource(strings = {"doha-2020", "framework-2019", "draft-2019", "violence-reduction-2021"})
class CoverageTests {

    private static final Map<String, TableCoverage> COVERAGES = new HashMap<>();

    private final String agreement;
    private final TableCoverage coverage;
    private final List<Scenario> scenarios;

    CoverageTests(String agreement) {
        this.agreement = agreement;
        coverage = COVERAGES.computeIfAbsent(agreement, TableCoverage::new);
        scenarios = scenarios(Path.of("scenarios"));
    }

    @Test
    void everyCellOfTheTablesHasAScenario() {
        var seen = new HashSet<Reachable.Cell>();
        scenarios.forEach(scenario -> scenario.expected()
                .forEach((reading, expected) ->
                        expected.labels().keySet().forEach(id -> seen.add(new Reachable.Cell(reading, id)))));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(coverage.cells());
    }

    @Test
    void everyReachableLabelSetHasAScenario() {
        assertNothingIsMissing(coverage.missingLabels(scenarios));
    }

    @Test
    void everyValueOfEveryConditionHasAScenario() {
        assertNothingIsMissing(coverage.missingValues(scenarios));
    }

    @Test
    void withoutScenariosEverythingIsMissing() {
        assertThat(coverage.missingLabels(List.of())).hasSize(coverage.labelSets());
        assertThat(coverage.missingValues(List.of())).hasSize(coverage.values());
    }

    @Test
    void aLabelSetThatNoScenarioExpectsIsMissingAlone() {
        scenarios.stream()
                .flatMap(scenario -> scenario.expected().entrySet().stream())
                .flatMap(CoverageTests::settled)
                .distinct()
                .limit(5)
                .forEach(one -> assertThat(coverage.missingLabels(without(one)))
                        .singleElement()
                        .asString()
                        .startsWith("No scenario has `%s` %s under `%s`."
                                .formatted(one.id(), new TreeSet<>(one.labels().labels()), one.reading())));
    }

    @Test
    void anOpenAnswerCountsOnlyWithThePossibleSets() {
        var vague = new Labels(Set.of("UNDETERMINED"), Set.of());
        var expected = new Expected(
                coverage.cells().stream().map(Reachable.Cell::id).distinct().collect(toMap(id -> id, id -> vague)),
                Map.of(),
                Map.of());
        var scenario = with(scenarios.get(0), Map.of("us", expected, "taliban", expected));

        assertThat(coverage.missingLabels(List.of(scenario))).hasSize(coverage.labelSets());
    }

    @Test
    void theSuggestedFilesHold(@TempDir Path directory) throws IOException {
        var folder = Files.createDirectory(directory.resolve(agreement));
        var suggestions = coverage.missingLabels(List.of());
        suggestions.addAll(coverage.missingValues(List.of()));
        for (int i = 0; i < suggestions.size(); i += 7) {
            Files.writeString(folder.resolve(i + ".yaml"), file(suggestions.get(i)));
        }

        var run = new ScenarioRunner(new Evaluator(TestLibrary.library())::evaluate)
                .run(ScenarioFiles.read(Optional.of(directory), TestLibrary.library())
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

    private List<Scenario> scenarios(Path directory) {
        return ScenarioFiles.read(Optional.of(directory), TestLibrary.library()).files().stream()
                .filter(file -> file.agreement().equals(agreement))
                .flatMap(file -> file.scenarios().stream())
                .toList();
    }

    private static String file(String suggestion) {
        return suggestion.substring(suggestion.indexOf('\n') + 1);
    }

    private record Expectation(String reading, String id, Labels labels) {}

    private static Stream<Expectation> settled(Map.Entry<String, Expected> expected) {
        return expected.getValue().labels().entrySet().stream()
                .filter(one -> one.getValue().possible().isEmpty())
                .map(one -> new Expectation(expected.getKey(), one.getKey(), one.getValue()));
    }

    /** All scenarios, but none that expects some labels of an obligation under a reading. */
    private Collection<Scenario> without(Expectation one) {
        return scenarios.stream()
                .map(scenario -> with(scenario, without(scenario.expected(), one)))
                .toList();
    }

    private static Map<String, Expected> without(Map<String, Expected> expected, Expectation one) {
        var rest = new LinkedHashMap<>(expected);
        rest.computeIfPresent(one.reading(), (name, some) -> {
            var others = new LinkedHashMap<>(some.labels());
            others.remove(one.id(), one.labels());
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
