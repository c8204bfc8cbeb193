package org.conditionality.web.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a question of what it would take, for the description of the interface. */
@Schema(name = "Counterfactual", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record CounterfactualBody(
        @Schema(example = "doha-2020", requiredMode = Schema.RequiredMode.REQUIRED)
        String agreement,

        @Schema(description = "The reading, if there is only one.") @Nullable
        String reading,

        @Schema(description = "The readings, if there are several.") @Nullable
        List<String> readings,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate asOf,

        @Schema(description = "The facts as they are.") @Nullable
        Map<String, Object> facts,

        @Schema(description = "Settings of the agreement to change for this question.") @Nullable
        Map<String, Object> settings,

        @Schema(description = "What the facts start from, such as `record`.") @Nullable
        String background,

        @Nullable List<String> ledgers,
        @Nullable Map<String, Integer> incidents,

        @Schema(description = "The goal; or several, as `goals`.") @Nullable
        Wanted goal,

        @Schema(description = "Goals to be reached together.") @Nullable
        List<Wanted> goals,

        @Schema(description = "Fields and fact types that stay as they are.") @Nullable
        List<String> locked,

        @Schema(description = "Of `signature`, `standing` and `usDecision`, those that may change.") @Nullable
        List<String> unlocked,

        @Schema(description = "The most changes in one solution; 3 if left out.", minimum = "1", maximum = "5")
        @Nullable
        Integer maxChanges) {

    /** A label wanted, or not wanted. */
    @Schema(name = "Goal", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Wanted(
            @Nullable String reading,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String obligation,

            @Schema(example = "FROZEN", requiredMode = Schema.RequiredMode.REQUIRED)
            String label,

            @Schema(description = "False if the obligation is not to carry the label; true if left out.") @Nullable
            Boolean holds) {}
}
