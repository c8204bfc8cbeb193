package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.conditionality.web.http.ParameterNames;
import org.conditionality.web.http.Routes;
import org.conditionality.web.openapi.FactSetSchema;
import org.conditionality.web.parameter.CutPointParameters;
import org.conditionality.web.parameter.RecordParameters;
import org.conditionality.web.view.AgreementList;
import org.conditionality.web.view.AgreementView;
import org.conditionality.web.view.RecordView;
import org.conditionality.web.view.RequestedPack;
import org.conditionality.whatif.cutpoint.CutPointAnswer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked about. */
@RestController
@RequestMapping(path = Routes.BASE + "/agreements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agreements", description = "What can be asked about, and which facts can be stated.")
final class AgreementController {

    private static final String SCHEMA = "application/schema+json";

    private final RequestedPack packs;

    AgreementController(RequestedPack packs) {
        this.packs = packs;
    }

    @GetMapping
    @Operation(operationId = "agreements", summary = "List the agreements")
    AgreementList agreements() {
        return AgreementList.of(packs.all());
    }

    @GetMapping("/{agreement}")
    @Operation(
            operationId = "agreement",
            summary = "One agreement",
            description =
                    "Its readings, obligations, conditions, settings and clauses, and the facts that can be stated.")
    AgreementView agreement(@PathVariable String agreement) {
        return AgreementView.of(packs.named(agreement), packs.records(agreement));
    }

    @GetMapping(
            path = "/{agreement}/schema",
            produces = {SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "factSetSchema",
            summary = "The JSON Schema of its fact set",
            description = "JSON Schema 2020-12 for the `facts` of a question about this agreement.")
    Map<String, Object> schema(@PathVariable String agreement) {
        var pack = packs.named(agreement);
        return new FactSetSchema(pack.agreement()).of(pack.vocabulary());
    }

    @GetMapping("/{agreement}/records/{name}")
    @Operation(
            operationId = "recordOnDay",
            summary = "What is recorded on a day",
            description =
                    "The facts that a question with this `background` starts from, each with the day since which it "
                            + "has been so, what happened on it, and where that is written.")
    RecordView recorded(
            @PathVariable String agreement,
            @PathVariable String name,
            @ParameterObject RecordParameters parameters,
            HttpServletRequest request) {
        ParameterNames.check(request.getParameterMap().keySet(), RecordParameters.class);
        return RecordView.of(agreement, parameters.day(packs.record(agreement, name)));
    }

    @GetMapping("/{agreement}/cut-points")
    @Operation(
            operationId = "cutPoints",
            summary = "List the values at which its answers can change",
            description =
                    "For each fact that a rule reads: the rules, what they compare it with, and one value from each "
                            + "range in which nothing changes. A sweep takes these values for `\"values\": \"*\"`.")
    CutPointAnswer cutPoints(
            @PathVariable String agreement,
            @ParameterObject CutPointParameters parameters,
            HttpServletRequest request) {
        ParameterNames.check(request.getParameterMap().keySet(), CutPointParameters.class);
        return parameters.of(packs.named(agreement));
    }
}
