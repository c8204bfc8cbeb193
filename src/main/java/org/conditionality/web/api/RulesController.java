package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.conditionality.reload.RulesInForce;
import org.conditionality.web.http.Routes;
import org.conditionality.web.view.RequestedPack;
import org.conditionality.web.view.RuleTexts;
import org.conditionality.web.view.RulesView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules in force. */
@RestController
@RequestMapping(path = Routes.BASE + "/rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rules", description = "The rules in force, and what is wrong with newer ones.")
final class RulesController {

    private final RulesInForce rules;
    private final RequestedPack packs;

    RulesController(RulesInForce rules, RequestedPack packs) {
        this.rules = rules;
        this.packs = packs;
    }

    @GetMapping
    @Operation(
            operationId = "packs",
            summary = "List the packs in force",
            description =
                    "For each agreement the version that answers questions and, if a newer one cannot be used, that "
                            + "version with what is wrong with it.")
    RulesView.Packs packs() {
        return RulesView.all(rules.edition());
    }

    @GetMapping("/{agreement}")
    @Operation(
            operationId = "rules",
            summary = "The rules of one agreement",
            description = "Its files with their SHA-256, and the rules of each reading with file, line and clause.")
    RulesView rules(@PathVariable String agreement) {
        return RulesView.of(rules.edition(), agreement);
    }

    @GetMapping("/{agreement}/texts")
    @Operation(
            operationId = "ruleTexts",
            summary = "The rules of one agreement as they are written",
            description =
                    "Each rule with its text, the remark above it, the readings that have it, the facts that it reads, "
                            + "and what it concludes.")
    RuleTexts texts(@PathVariable String agreement) {
        return RuleTexts.of(packs.named(agreement));
    }
}
