package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.fact.FactBody;
import org.conditionality.time.RecordedDay;
import org.conditionality.time.RecordedDay.RecordedClaim;
import org.conditionality.time.RecordedDay.RecordedFact;
import org.jspecify.annotations.Nullable;

/** What a record knows on one day. */
@Schema(name = "RecordedDay")
public record RecordView(
        String agreement,
        String record,
        String title,
        LocalDate asOf,

        @Schema(description = "The first day of which the record knows.")
        LocalDate from,

        @Schema(description = "The last day of which the record knows.")
        LocalDate to,

        @Schema(description = "The same, as a question states it.")
        Map<String, Object> facts,

        @Schema(description = "Each field, and each item of a list, by path.")
        List<Fact> known) {

    private static final String SURE = "`verified`, `reported` or `unverified`.";

    /** A fact, with neither `value` nor `claims` where it was known once and no longer is. */
    @Schema(name = "RecordedFact")
    record Fact(
            String field,

            @Schema(description = "Of an item of a list, its fields.") @Nullable
            Object value,

            @Schema(description = "What each party claims, in place of a value.") @Nullable
            List<PartyClaim> claims,

            @Schema(description = "The day since which it has been as it is.")
            LocalDate since,

            @Schema(description = SURE) String confidence,

            @Schema(description = "What happened on that day; left out of what the record begins with.") @Nullable
            String note,

            @Nullable String source) {}

    /** What one party claims. */
    @Schema(name = "RecordedClaim")
    record PartyClaim(
            String claimant,
            Object value,
            LocalDate since,
            @Schema(description = SURE) String confidence,
            @Nullable String note,
            @Nullable String source) {}

    public static RecordView of(String agreement, RecordedDay day) {
        var record = day.record();
        return new RecordView(
                agreement,
                record.name(),
                record.title(),
                day.asOf(),
                record.from(),
                record.to(),
                FactBody.of(day.known()),
                day.facts().stream().map(RecordView::fact).toList());
    }

    private static Fact fact(RecordedFact fact) {
        var told = fact.told();
        return new Fact(
                fact.path(),
                fact.value() == null ? null : stated(fact.value()),
                fact.claims().isEmpty()
                        ? null
                        : fact.claims().stream().map(RecordView::claim).toList(),
                told.since(),
                told.confidence().word(),
                told.note(),
                told.source());
    }

    private static PartyClaim claim(RecordedClaim claim) {
        var told = claim.told();
        return new PartyClaim(
                claim.claimant(),
                FactBody.stated(claim.value()),
                told.since(),
                told.confidence().word(),
                told.note(),
                told.source());
    }

    private static Object stated(Object value) {
        if (!(value instanceof Map<?, ?> item)) {
            return FactBody.stated(value);
        }
        var fields = new LinkedHashMap<String, Object>();
        item.forEach((field, each) -> fields.put((String) field, FactBody.stated(each)));
        return fields;
    }
}
