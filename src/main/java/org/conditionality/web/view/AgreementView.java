package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conditionality.fact.Field;
import org.conditionality.rule.pack.Pack;
import org.conditionality.time.EventRecord;
import org.jspecify.annotations.Nullable;

/** All that can be asked about one agreement, in the order of its author. */
@Schema(name = "Agreement")
public record AgreementView(
        String id,
        String title,
        @Schema(description = "A few words for it.") String shortTitle,
        LocalDate date,
        String rulesVersion,
        Map<String, String> parties,

        @Schema(description = "The parties as they stand within a sentence.")
        Map<String, String> partyNames,

        @Schema(description = "Who may claim something, as they stand within a sentence.")
        Map<String, String> claimants,

        @Schema(description = "The reading shown first.") String shownFirst,
        List<Reading> readings,
        List<Obligation> obligations,
        List<Condition> conditions,
        List<Setting> settings,
        List<Clause> clauses,
        List<FactType> factTypes,

        @Schema(description = "What is recorded, from which questions can start.")
        List<RecordEntry> records,

        @Schema(description = "What the rules do not capture of a clause.")
        List<LeftOut> leftOut,

        @Schema(description = "How many incidents of the window are tolerated, by field; none of any other.")
        Map<String, Integer> tolerated) {

    /** One party's construction. */
    @Schema(name = "AgreementReading")
    record Reading(
            String id,
            String title,
            String about,

            @Schema(description = "As it stands within a sentence: `the United States`.")
            String name,

            @Schema(description = "How an answer is introduced: `as the United States reads it`.")
            String phrase,

            @Schema(description = "Whose claims it takes; `agreed` means only what is not disputed.")
            String believes) {}

    /** What is to be done. */
    @Schema(name = "AgreementObligation")
    record Obligation(
            String id,

            @Schema(description = "A few words for it, a noun phrase.")
            String title,

            String act,

            @Schema(description = "What it is about, in the same word for every agreement.") @Nullable
            String matter) {}

    /** What is so when the condition is met. */
    @Schema(name = "AgreementCondition")
    record Condition(
            String id,
            String title,

            @Schema(description = "What it is about, a noun phrase.")
            String subject,

            @Schema(description = "What is so while it is met, as it stands within a sentence.")
            String kept,

            @Schema(description = "What is so while it is not met.")
            String broken) {}

    /** A number or date that a question may change; `from`, `to` and `below`, the name of another, say how far. */
    @Schema(name = "AgreementSetting")
    record Setting(
            String name,
            Object value,
            @Nullable String unit,
            @Nullable String clause,
            String about,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String below) {}

    /** A clause in the author's own words. */
    @Schema(name = "AgreementClause")
    record Clause(
            String name,

            @Schema(description = "The document, its publisher and its date, in a few words.")
            String title,

            String text,
            String source,
            String confidence,

            @Schema(description = "Where the document can be read.") @Nullable
            String url) {}

    /** What is recorded from one day to another; questions name it as `background`. */
    @Schema(name = "AgreementRecord")
    record RecordEntry(String name, String title, LocalDate from, LocalDate to) {}

    /** What the rules do not capture of a clause, why, and what the author chose instead. */
    @Schema(name = "AgreementLeftOut")
    record LeftOut(String clause, String what, String why, String chosen) {}

    /** A kind of fact; `many` means a list of them. */
    @Schema(name = "FactType")
    record FactType(String name, String title, String doc, boolean many, List<FactField> fields) {}

    /** One thing that may be stated of a fact. */
    @Schema(name = "FactField")
    record FactField(
            String name,
            String title,
            Field.Kind kind,
            boolean required,
            String doc,
            String question,
            @Nullable String unit,

            @Schema(description = "The values an ENUM may take.") @Nullable
            List<String> constants,

            @Schema(description = "What people call these values.") @Nullable
            Map<String, String> titles,

            @Schema(description = "What a TEXT must name: `obligation` or `condition`.") @Nullable
            String names,

            @Schema(
                    description =
                            "Who can bring it about: `A, B` is each of them, `A + B` takes both, `NOBODY` is none; "
                                    + "after a semicolon, who brings one value about.")
            String control) {}

    public static AgreementView of(Pack pack, List<EventRecord> records) {
        return new AgreementViewer(pack).view(records);
    }
}
