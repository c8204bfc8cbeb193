package org.conditionality.web.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a simulation, for the description of the interface; simulations are read as trees. */
@Schema(name = "Simulation", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record SimulationBody(
        @Schema(
                description = "The agreement asked about.",
                example = "doha-2020",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String agreement,

        @Schema(description = "The readings asked about; left out, all of them.") @Nullable
        List<String> readings,

        @Schema(description = "One reading, in place of a list.") @Nullable
        String reading,

        @Schema(description = "The date asked about.", requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate asOf,

        @Schema(description = "The facts that are certain, as `/agreements/{agreement}/schema` says.") @Nullable
        Map<String, Object> facts,

        @Schema(
                description = "By field, a chance for each value, including `unknown`, which sum to 1; or for a number "
                        + "or date a range `{\"from\", \"to\"}`, in which all values are equally likely. "
                        + "Fields are independent unless `joint` lists them together.")
        @Nullable
        Map<String, Map<String, Object>> probabilities,

        @Schema(description = "In place of `probabilities`: those of several experts, by name.") @Nullable
        Map<String, Map<String, Map<String, Object>>> experts,

        @Schema(description = "Fields that depend on each other.") @Nullable
        List<Joint> joint,

        @Schema(description = "The obligations wanted; left out, all of them.") @Nullable
        List<String> obligations,

        @Schema(description = "The seed of the samples, where there are any; left out, 1.") @Nullable
        Integer seed,

        @Schema(description = "How many samples to draw where there are too many classes; left out, 20,000.") @Nullable
        Integer samples,

        @Schema(description = "Settings of the agreement to change: numbers and dates, by name.") @Nullable
        Map<String, Object> settings,

        @Schema(
                description =
                        "The name of a record. The facts given replace, or are added to, what it knows on the date asked about.",
                example = "record")
        @Nullable
        String background,

        @Schema(
                description =
                        "The ledgers of incidents to count, by id. If several contain an event, the last of them counts.")
        @Nullable
        List<String> ledgers,

        @Schema(description = "How to count incidents, as in a question.") @Nullable
        Map<String, Integer> incidents) {

    /** How likely values of several fields are together. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Joint(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<String> fields,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<JointRow> table) {}

    /** One combination of values. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record JointRow(
            @Schema(description = "A value for each field, null for unknown.")
            List<Object> values,

            double chance) {}
}
