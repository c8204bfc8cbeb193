package org.conditionality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.conditionality.scenario.Run;
import org.conditionality.scenario.ScenarioRunner;
import org.conditionality.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The scenarios that keep the rules honest. */
@RestController
@RequestMapping(path = Routes.BASE + "/scenarios", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scenarios", description = "The scenarios that keep the rules honest, and running them.")
final class ScenarioController {

    private final Supplier<Scenarios> scenarios;
    private final ScenarioRunner runner;

    ScenarioController(Supplier<Scenarios> scenarios, ScenarioRunner runner) {
        this.scenarios = scenarios;
        this.runner = runner;
    }

    @GetMapping
    @Operation(operationId = "scenarios", summary = "The scenarios there are, by file")
    ScenarioList scenarios() {
        return ScenarioList.of(scenarios.get());
    }

    @PostMapping(path = "/runs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "runScenarios",
            summary = "Run scenarios",
            description = "Each scenario under each reading it names. Without a body, all of them are run. "
                    + "A run with failures is answered too: `passed` is false.")
    Run run(@RequestBody(required = false) @Nullable ScenarioSelection selection) {
        return runner.run((selection == null ? ScenarioSelection.EVERYTHING : selection).from(scenarios.get()));
    }
}
