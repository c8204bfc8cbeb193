package org.conditionality.web.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a sweep, for the description of the interface; sweeps are read as trees. */
@Schema(name = "Sweep", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record SweepBody(
        @Schema(
                description = "The agreement asked about.",
                example = "doha-2020",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String agreement,

        @Schema(description = "The readings asked about; left out, all of them.") @Nullable
        List<String> readings,

        @Schema(description = "One reading, in place of a list.") @Nullable
        String reading,

        @Schema(description = "The date asked about, unless it is an axis.") @Nullable
        LocalDate asOf,

        @Schema(description = "The facts that do not vary, as `/agreements/{agreement}/schema` says.") @Nullable
        Map<String, Object> facts,

        @Schema(description = "What varies: every combination is a row, the last axis varying fastest.")
        List<SweepAxis> axes,

        @Schema(description = "What the rows must satisfy, all of it.") @Nullable
        List<SweepFilter> where,

        @Schema(description = "The obligations wanted; left out, all of them.") @Nullable
        List<String> outcomes,

        @Schema(
                description = "How the table is written; left out, as the header `Accept` says.",
                allowableValues = {"json", "csv", "ndjson"})
        @Nullable
        String format,

        @Schema(description = "Whether only the size is wanted.") @Nullable
        Boolean estimateOnly,

        @Schema(description = "Whether it is to run as a job, as every sweep of more than 100,000 rows does.") @Nullable
        Boolean job,

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

    /** One axis. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record SweepAxis(
            @Schema(
                    description = "The field that varies, or `asOf`.",
                    example = "forceLevel.usTroops",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String field,

            @Schema(
                    description =
                            "A list of values, null for unknown, or `*`: one value from each range that no rule distinguishes.")
            @Nullable
            Object values,

            @Schema(description = "In place of values: the first of a range of numbers or dates.") @Nullable
            Object from,

            @Schema(description = "The last of the range, which counts.") @Nullable
            Object to,

            @Schema(
                    description =
                            "The distance from one value of the range to the next, for dates in days; 1 if left out.")
            @Nullable
            Integer step) {}

    /** One filter. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record SweepFilter(
            @Schema(description = "The field of an axis.", requiredMode = Schema.RequiredMode.REQUIRED)
            String field,

            @Schema(
                    allowableValues = {"=", "≠", "<", "≤", ">", "≥", "in"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String is,

            @Schema(description = "The value, or with `in` a list.", requiredMode = Schema.RequiredMode.REQUIRED)
            Object value) {}
}
