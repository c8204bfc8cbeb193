package org.conditionality.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios of this project, each under each of its readings; and samples that test that they are tested. */
class ScenarioTests {

    private static final Path SAMPLES = Path.of("src/test/resources/org/conditionality/scenario");

    private final ScenarioRunner runner = new ScenarioRunner(new Evaluator(TestLibrary.library())::evaluate);

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
                .flatMap(file -> file.scenarios().stream())
                .map(scenario -> dynamicTest(
                        scenario.name(),
                        () -> assertThat(tests(scenario))
                                .isNotEmpty()
                                .allSatisfy(test -> assertThatThrownBy(
                                                () -> test.getExecutable().execute())
                                        .isInstanceOf(AssertionError.class)
                                        .hasMessageContaining(scenario.note()))));
    }

    @Test
    void anEmptyDirectoryFails(@TempDir Path empty) {
        assertThatThrownBy(() -> containers(empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scenario files");
    }

    private Stream<DynamicContainer> containers(Path directory) {
        return scenarios(directory).stream()
                .map(file ->
                        dynamicContainer(file.file(), file.scenarios().stream().flatMap(each -> tests(each).stream())));
    }

    private static List<ScenarioFile> scenarios(Path directory) {
        var files =
                Scenarios.read(Optional.of(directory), TestLibrary.library()).files();
        assertThat(files).as("scenario files").isNotEmpty();
        return files;
    }

    private List<DynamicTest> tests(Scenario scenario) {
        return scenario.expected().keySet().stream()
                .map(reading -> dynamicTest(scenario.name() + " [" + reading + "]", () -> {
                    var outcome = runner.run(scenario, reading);
                    if (!outcome.passed()) {
                        fail(outcome.inWords());
                    }
                }))
                .toList();
    }
}
