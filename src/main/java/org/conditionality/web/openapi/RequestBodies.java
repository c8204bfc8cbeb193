package org.conditionality.web.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.conditionality.question.BatchForm;
import org.conditionality.question.QuestionForm;
import org.conditionality.scenario.run.SelectionForm;
import org.conditionality.text.form.BodyForm;
import org.conditionality.time.TimelineForm;
import org.conditionality.whatif.common.CommonGroundForm;
import org.conditionality.whatif.comparison.ComparisonForm;
import org.conditionality.whatif.condition.ConditionForm;
import org.conditionality.whatif.counterfactual.CounterfactualForm;
import org.conditionality.whatif.leverage.LeverageForm;
import org.conditionality.whatif.simulation.SimulationForm;
import org.conditionality.whatif.sweep.SweepForm;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Describes the bodies that are read by a form, each by the form that reads it. */
@Component
final class RequestBodies implements OpenApiCustomizer {

    private static final Map<String, BodyForm> FORMS = Map.ofEntries(
            Map.entry("evaluate", QuestionForm.FORM),
            Map.entry("evaluateBatch", BatchForm.FORM),
            Map.entry("timeline", TimelineForm.FORM),
            Map.entry("compare", ComparisonForm.FORM),
            Map.entry("counterfact", CounterfactualForm.FORM),
            Map.entry("condition", ConditionForm.FORM),
            Map.entry("commonGround", CommonGroundForm.FORM),
            Map.entry("sweep", SweepForm.FORM),
            Map.entry("simulate", SimulationForm.FORM),
            Map.entry("leverage", LeverageForm.FORM),
            Map.entry("runScenarios", SelectionForm.FORM));

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> Optional.ofNullable(FORMS.get(operation.getOperationId()))
                        .ifPresent(form -> describe(operation, form, document.getComponents())));
    }

    private static void describe(Operation operation, BodyForm form, Components components) {
        operation.getRequestBody().getContent().forEach((type, media) -> {
            if (type.equals(MediaType.APPLICATION_JSON_VALUE)) {
                media.setSchema(new Schema<>().$ref(form.reference()));
            }
        });
        form.all().forEach(each -> components.addSchemas(each.name(), schema(each)));
    }

    private static Schema<?> schema(BodyForm form) {
        return Json31.mapper().convertValue(form.schema(), Schema.class);
    }
}
