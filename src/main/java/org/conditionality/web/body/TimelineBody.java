package org.conditionality.web.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a timeline, for the description of the interface; timelines are read as trees. */
@Schema(name = "Timeline", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record TimelineBody(
        @Schema(
                description = "The agreement asked about.",
                example = "doha-2020",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String agreement,

        @Schema(description = "The readings asked about; left out, all of them.") @Nullable
        List<String> readings,

        @Schema(description = "The first day.", requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(description = "The last day, which counts.", requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate to,

        @Schema(description = "What is supposed on the first day, as `/agreements/{agreement}/schema` says.") @Nullable
        Map<String, Object> facts,

        @Schema(description = "What happens, in any order; none after the last day.") @Nullable
        List<TimelineEvent> events,

        @Schema(description = "Settings of the agreement to change: numbers and dates, by name.") @Nullable
        Map<String, Object> settings,

        @Schema(
                description =
                        "The name of a record. On each day the facts and events given replace, or are added to, what it knows.",
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

    /** One event. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record TimelineEvent(
            @Schema(description = "The day.", requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate on,

            @Nullable String note,
            @Nullable String source,

            @Schema(
                    description = "A merge patch (RFC 7396) over the facts so far; null makes unknown. "
                            + "Items of a list are added, never replaced.")
            @Nullable
            Map<String, Object> facts) {}
}
