package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.conditionality.web.http.Routes;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.common.CommonGroundAnswer;
import org.conditionality.whatif.comparison.ComparisonAnswer;
import org.conditionality.whatif.condition.ConditionAnswer;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer;
import org.conditionality.whatif.leverage.LeverageAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changes, what it would take, and on what it turns. */
@RestController
@RequestMapping(
        path = Routes.BASE,
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "What if", description = "What changes, what it would take, and exactly which facts decide it.")
final class WhatIfController {

    private final RulesInForce rules;
    private final Function<RulesEdition, WhatIf> whatIf;

    WhatIfController(RulesInForce rules, Function<RulesEdition, WhatIf> whatIf) {
        this.rules = rules;
        this.whatIf = whatIf;
    }

    @PostMapping("/comparisons")
    @Operation(
            operationId = "compare",
            summary = "Compare a question with variants of it",
            description =
                    "Each variant is a merge patch (RFC 7396) of the baseline: facts, date, settings or readings. "
                            + "The answer names what changes, and the reasons that are gone and new.")
    ComparisonAnswer compare(@RequestBody Object body) {
        var by = whatIf.apply(rules.edition());
        var asked = by.comparison(body);
        AskedQuestions.measure(asked.baseline(), "/baseline");
        for (var index = 0; index < asked.variants().size(); index++) {
            AskedQuestions.measure(asked.variants().get(index).question(), "/variants/" + index);
        }
        return by.answer(asked);
    }

    @PostMapping("/counterfactuals")
    @Operation(
            operationId = "counterfact",
            summary = "Find what it would take",
            description = "Every smallest set of changes after which a goal holds in every possible set of labels. "
                    + "`signature`, `standing`, `usDecision` and `denunciation` stay as they are unless `unlocked` "
                    + "names them.")
    CounterfactualAnswer counterfact(@RequestBody Object body) {
        var by = whatIf.apply(rules.edition());
        var asked = by.counterfactual(body);
        AskedQuestions.measure(asked.question(), "");
        return by.answer(asked);
    }

    @PostMapping("/conditions")
    @Operation(
            operationId = "condition",
            summary = "Find the exact condition for a label",
            description = "The cases in which an obligation carries a label, over all facts that are not fixed. "
                    + "For two readings, fact sets show each way in which they differ.")
    ConditionAnswer condition(@RequestBody Object body) {
        var by = whatIf.apply(rules.edition());
        var asked = by.condition(body);
        AskedQuestions.measure(asked.question(), "");
        return by.answer(asked);
    }

    @PostMapping("/leverage")
    @Operation(
            operationId = "leverage",
            summary = "Find who can bring what about",
            description =
                    "For each obligation, label and party: whether it can make the label certain by changes to its own "
                            + "facts, the others' as given; whether two can together; and whether one can set its own so that no "
                            + "values of the others' give the label. Who can bring a fact about is `control` of its field.")
    LeverageAnswer leverage(@RequestBody Object body) {
        var by = whatIf.apply(rules.edition());
        var asked = by.leverage(body);
        AskedQuestions.measure(asked.question(), "");
        return by.answer(asked);
    }

    @PostMapping("/common-ground")
    @Operation(
            operationId = "commonGround",
            summary = "Find where readings agree",
            description = "The exact conditions on which several readings, of one agreement or of several, give an "
                    + "obligation or a matter the same set of labels, or a label, and on which they do not; and the "
                    + "smallest changes of the facts given that make all agree. Of a matter on which several obligations "
                    + "of an agreement bear, it is enough that one of them carries the set.")
    CommonGroundAnswer commonGround(@RequestBody Object body) {
        var by = whatIf.apply(rules.edition());
        var asked = by.commonGround(body);
        AskedQuestions.measure(asked.sides().get(0).question(), "");
        return by.answer(asked);
    }
}
