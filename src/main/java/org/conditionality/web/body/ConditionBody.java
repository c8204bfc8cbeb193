package org.conditionality.web.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a question of the condition for a label, for the description of the interface. */
@Schema(name = "ConditionQuestion", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record ConditionBody(
        @Schema(example = "doha-2020", requiredMode = Schema.RequiredMode.REQUIRED)
        String agreement,

        @Schema(description = "The reading, if there is only one.") @Nullable
        String reading,

        @Schema(description = "The readings, if there are several.") @Nullable
        List<String> readings,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate asOf,

        @Schema(description = "The facts that are fixed; all others are open.") @Nullable
        Map<String, Object> facts,

        @Schema(description = "Settings of the agreement to change for this question.") @Nullable
        Map<String, Object> settings,

        @Schema(description = "What the facts start from, such as `record`.") @Nullable
        String background,

        @Nullable List<String> ledgers,
        @Nullable Map<String, Integer> incidents,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String obligation,

        @Schema(example = "FROZEN", requiredMode = Schema.RequiredMode.REQUIRED)
        String label) {}
