package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.conditionality.reload.RulesInForce;
import org.conditionality.scenario.run.ScenarioRun;
import org.conditionality.scenario.run.ScenarioSelection;
import org.conditionality.web.http.Routes;
import org.conditionality.web.view.ScenarioList;
import org.conditionality.web.view.ScenarioQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The scenarios that keep the rules honest. */
@RestController
@RequestMapping(path = Routes.BASE + "/scenarios", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scenarios", description = "The scenarios that test the rules, and their runs.")
final class ScenarioController {

    private final RulesInForce rules;

    ScenarioController(RulesInForce rules) {
        this.rules = rules;
    }

    @GetMapping
    @Operation(operationId = "scenarios", summary = "List the scenarios by file")
    ScenarioList scenarios() {
        return ScenarioList.of(rules.edition().scenarios());
    }

    @GetMapping("/{agreement}/{file}")
    @Operation(
            operationId = "scenarioFacts",
            summary = "The scenarios of one file, with their facts",
            description =
                    "What each scenario asks and expects: its facts as a question states them, so that it can be asked "
                            + "with others. The path is that of the file in the list of scenarios.")
    ScenarioQuestions file(@PathVariable String agreement, @PathVariable String file) {
        return ScenarioQuestions.of(rules.edition().scenarios(), "scenarios/" + agreement + "/" + file);
    }

    @PostMapping(path = "/runs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "runScenarios",
            summary = "Run scenarios",
            description = "Each scenario under each reading it names. Without a body, all of them are run. "
                    + "A run with failures also gets an answer: `passed` is false.")
    ScenarioRun run(@RequestBody(required = false) @Nullable Object body) {
        var edition = rules.edition();
        var selected = body == null ? ScenarioSelection.EVERYTHING : ScenarioSelection.read(body);
        var agreements = edition.library().packs().stream()
                .map(pack -> pack.agreement().id())
                .toList();
        return edition.runner()
                .run(
                        selected.from(edition.scenarios()),
                        selected.equals(ScenarioSelection.EVERYTHING) ? agreements : List.of());
    }
}
