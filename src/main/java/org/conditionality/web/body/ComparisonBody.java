package org.conditionality.web.body;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The shape of a comparison, for the description of the interface. */
@Schema(name = "Comparison", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record ComparisonBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) QuestionBody baseline,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Merge patches of the baseline, each with a `name` if it should have one.",
                                requiredMode = Schema.RequiredMode.REQUIRED),
                minItems = 1,
                maxItems = 50)
        List<Map<String, Object>> variants) {}
