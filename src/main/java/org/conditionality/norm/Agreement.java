package org.conditionality.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code agreement.yaml} says of an agreement. Maps keep the order of the file.
 *
 * @param id the name of its folder under {@code rules/}
 * @param shownFirst the reading shown first
 * @param obligations what is to be done, by obligation
 * @param conditions what is so when it is met, by condition
 * @param onlyUnder the readings that have a condition, by condition; one that is not named belongs to every reading
 * @param tolerated how many incidents are tolerated, by field; none of any other
 * @param matters what obligations are about, with the obligations, so that agreements can be compared
 * @param silences what it does not cover, with the facts that touch it
 * @param leftOut what the rules do not capture of a clause, in the order of the file
 * @param clauses by the name that {@code @clause} gives
 * @param names the short names that its author gives, where titles and acts are too long
 */
public record Agreement(
        String id,
        String title,
        LocalDate date,
        Map<String, String> parties,
        String shownFirst,
        Map<String, Reading> readings,
        Map<String, String> obligations,
        Map<String, String> conditions,
        Map<String, List<String>> onlyUnder,
        Map<String, SettingSpec> settings,
        Map<String, Integer> tolerated,
        Map<String, List<String>> matters,
        List<Silence> silences,
        List<LeftOut> leftOut,
        Map<String, Clause> clauses,
        Names names) {

    /**
     * One party's construction of an agreement.
     *
     * @param believes the party whose claims it takes, or {@code agreed}: only what two or more claim and none disputes
     * @param name as it stands within a sentence: "the United States"
     * @param phrase how an answer is introduced: "as the United States reads it"
     */
    public record Reading(
            String title,
            String about,
            String believes,
            @Nullable String name,
            @Nullable String phrase) {

        /** Whether it takes only what the parties agree on. */
        public boolean believesOnlyWhatIsAgreed() {
            return believes.equals("agreed");
        }
    }

    /** Whether a reading has a condition. */
    public boolean has(String condition, String reading) {
        var only = onlyUnder.get(condition);
        return only == null || only.contains(reading);
    }

    /**
     * A clause in the author's own words.
     *
     * @param confidence verified; reported, where others tell of the text; or unverified, where it was not read again
     * @param title the document, its publisher and its date, in a few words
     * @param url where the document can be read
     */
    public record Clause(
            String text,
            String source,
            String confidence,
            @Nullable String title,
            @Nullable String url) {}

    /**
     * Short names, for those ids alone to which the author gives one.
     *
     * @param agreement a few words for the agreement
     * @param parties as they stand within a sentence
     * @param claimants as they stand within a sentence
     * @param obligations noun phrases
     */
    public record Names(
            @Nullable String agreement,
            Map<String, String> parties,
            Map<String, String> claimants,
            Map<String, String> obligations,
            Map<String, ConditionNames> conditions) {}

    /**
     * How sentences speak of a condition.
     *
     * @param subject what it is about, a noun phrase
     * @param kept what is so while it is met, as a clause: "violence has fallen"
     * @param broken what is so while it is not met: "violence has not fallen"
     */
    public record ConditionNames(
            @Nullable String subject,
            @Nullable String kept,
            @Nullable String broken) {}

    /**
     * A number or date of the agreement: an {@code Integer} or a {@code LocalDate}, with where it comes from.
     *
     * @param from the least number that a question may set; null where any may be
     * @param to the greatest number that a question may set
     * @param below the setting whose number is greater whatever a question sets
     */
    public record SettingSpec(
            Object value,
            @Nullable String unit,
            @Nullable String clause,
            String about,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String below) {}

    /**
     * What the rules do not capture of a clause.
     *
     * @param what the part that is left out
     * @param chosen what the author made of it instead
     */
    public record LeftOut(String clause, String what, String why, String chosen) {}

    /** A matter that an agreement does not cover: the fields, by path, that touch it, and the author's sentence. */
    public record Silence(
            List<String> facts, String about, @Nullable String clause) {}
}
