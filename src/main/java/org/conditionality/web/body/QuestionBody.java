package org.conditionality.web.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a question, for the description of the interface; questions are read as trees. */
@Schema(name = "Question", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record QuestionBody(
        @Schema(
                description = "The agreement asked about, a list of agreements, or `*` for all.",
                example = "doha-2020",
                oneOf = {String.class, String[].class},
                requiredMode = Schema.RequiredMode.REQUIRED)
        Object agreement,

        @Schema(description = "The readings asked about; left out, all of them.") @Nullable
        List<String> readings,

        @Schema(description = "The date asked about. There is no clock.", requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate asOf,

        @Schema(
                description = "What is supposed, as `/agreements/{agreement}/schema` says. "
                        + "What is left out or null is unknown, never false.")
        @Nullable
        Map<String, Object> facts,

        @Schema(description = "Settings of the agreement to change for this question: numbers and dates, by name.")
        @Nullable
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

        @Schema(
                description =
                        "How to count incidents: `windowDays`, `reducedBelow` and `increasedAbove`; and, as numbers "
                                + "in place of the count of the year before, `baseline` and `baselineNearUsAreas`.")
        @Nullable
        Map<String, Integer> incidents) {}
