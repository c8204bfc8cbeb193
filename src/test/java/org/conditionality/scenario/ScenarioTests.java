package org.conditionality.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.run.ScenarioOutcome;
import org.conditionality.scenario.run.ScenarioRunner;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios of this project, each under each of its readings; and samples that test that they are tested. */
class ScenarioTests {

    private static final Path SAMPLES = Path.of("src/test/resources/org/conditionality/scenario");

    private final Evaluator evaluator = new Evaluator(TestLibrary.library());
    private final ScenarioRunner runner = ScenarioRunner.of(TestLibrary.library(), evaluator);

    @TestFactory
    Stream<DynamicContainer> whatTheScenariosExpectIsWhatFollows() {
        return containers(Path.of("scenarios"));
    }

    @TestFactory
    Stream<DynamicContainer> aScenarioThatHoldsPasses() {
        return containers(SAMPLES.resolve("holding"));
    }

    @TestFactory
    Stream<DynamicTest> aScenarioThatDoesNotHoldFails() {
        return scenarios(SAMPLES.resolve("failing")).stream()
                .flatMap(file -> Stream.of(
                                file.scenarios().stream().map(each -> Map.entry(each.note() + "", tests(each))),
                                file.timelines().stream().map(each -> Map.entry(each.note() + "", tests(each))),
                                file.invariants().stream().map(each -> Map.entry(each.note() + "", tests(each))))
                        .flatMap(each -> each))
                .map(failing -> dynamicTest(
                        failing.getKey(),
                        () -> assertThat(failing.getValue())
                                .isNotEmpty()
                                .allSatisfy(test -> assertThatThrownBy(
                                                () -> test.getExecutable().execute())
                                        .isInstanceOf(AssertionError.class)
                                        .hasMessageContaining(failing.getKey()))));
    }

    @Test
    void anEmptyDirectoryFails(@TempDir Path empty) {
        assertThatThrownBy(() -> containers(empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scenario files");
    }

    private Stream<DynamicContainer> containers(Path directory) {
        return scenarios(directory).stream()
                .map(file -> dynamicContainer(
                        file.file(),
                        Stream.of(
                                        file.scenarios().stream().flatMap(each -> tests(each).stream()),
                                        file.timelines().stream().flatMap(each -> tests(each).stream()),
                                        file.invariants().stream().flatMap(each -> tests(each).stream()))
                                .flatMap(each -> each)));
    }

    private static List<ScenarioFile> scenarios(Path directory) {
        var files = ScenarioFiles.read(Optional.of(directory), TestLibrary.library())
                .files();
        assertThat(files).as("scenario files").isNotEmpty();
        return files;
    }

    private List<DynamicTest> tests(Scenario scenario) {
        return tests(scenario.name(), scenario.expected().keySet(), reading -> runner.run(scenario, reading));
    }

    private List<DynamicTest> tests(TimelineScenario scenario) {
        return tests(scenario.name(), scenario.expected().keySet(), reading -> runner.run(scenario, reading));
    }

    private List<DynamicTest> tests(Invariant invariant) {
        return tests(invariant.name(), Set.of(invariant.readings()), readings -> runner.run(invariant));
    }

    private static List<DynamicTest> tests(String name, Set<String> readings, Function<String, ScenarioOutcome> run) {
        return readings.stream()
                .map(reading -> dynamicTest(name + " [" + reading + "]", () -> {
                    var outcome = run.apply(reading);
                    if (!outcome.passed()) {
                        fail(outcome.inWords());
                    }
                }))
                .toList();
    }
}
