package org.conditionality.web.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The shape of a batch, for the description of the interface. */
@Schema(name = "Batch", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record BatchBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<QuestionBody> cases) {}
