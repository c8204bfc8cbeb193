package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.conditionality.web.http.Routes;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.simulation.SimulationAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How likely labels are. Bodies are read as trees, so that a fault is named with its exact place. */
@RestController
@RequestMapping(
        path = Routes.BASE + "/simulations",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Simulations", description = "How likely each label is, given how likely the facts are.")
final class SimulationController {

    private final RulesInForce rules;
    private final Function<RulesEdition, WhatIf> whatIf;

    SimulationController(RulesInForce rules, Function<RulesEdition, WhatIf> whatIf) {
        this.rules = rules;
        this.whatIf = whatIf;
    }

    @PostMapping
    @Operation(
            operationId = "simulate",
            summary = "Weigh uncertain facts",
            description =
                    "The probability of each label, and the facts that decide it. Exact where there are at most a million "
                            + "distinguishable classes of facts; otherwise from samples, with 95 % confidence intervals.")
    SimulationAnswer simulate(@RequestBody Object body) {
        var by = whatIf.apply(rules.edition());
        var asked = by.simulation(body);
        AskedQuestions.measure(asked.question(), "");
        return by.answer(asked);
    }
}
