package org.conditionality.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.jspecify.annotations.Nullable;

/**
 * What holds from when to when, under each reading asked about. The segments of each obligation and condition follow on
 * each other without a gap, from the first day to the last, and each differs from the one before it.
 *
 * @param rulesVersion the SHA-256 of the rules it rests on, as {@code sha256:…}
 * @param settings the settings in force for this question
 * @param background the name of the record it starts from; null where there is none
 * @param notes what to know of how it was asked, such as names that facts had formerly; null where there is nothing
 */
public record TimelineAnswer(
        String agreement,
        LocalDate from,
        LocalDate to,
        String rulesVersion,
        Map<String, Object> settings,
        @Nullable String background,
        Map<String, ReadingTimeline> readings,
        @Nullable List<String> notes) {

    /**
     * What holds under one reading.
     *
     * @param changedNothing the events after the first day that changed no label and no value of a condition
     */
    public record ReadingTimeline(
            List<ObligationTimeline> obligations, List<ConditionTimeline> conditions, List<IdleEvent> changedNothing) {}

    /** An event that changed nothing. */
    public record IdleEvent(
            LocalDate on, @Nullable String note, @Nullable String source) {}

    /** The labels of one obligation through time. */
    public record ObligationTimeline(String id, String act, List<Segment> segments) {}

    /** The values of one condition through time. */
    public record ConditionTimeline(String id, String title, List<ValueSegment> segments) {}

    /**
     * A time through which an obligation carries the same labels.
     *
     * @param to the last day, which counts
     * @param possible the sets of labels that unknown facts leave possible; null unless UNDETERMINED
     * @param certain the labels common to all of them; null unless UNDETERMINED
     * @param decisive the unknown fields that can each tip it alone, as of the first day; null unless UNDETERMINED
     * @param exact false where an enumeration would have passed its limit; else null
     * @param inWords the labels in words, as of the first day
     * @param advisories what an analyst should know about this obligation, as of the first day
     * @param changedBy what ended the segment before; empty for the first
     */
    public record Segment(
            LocalDate from,
            LocalDate to,
            List<Label.Name> labels,
            @Nullable List<List<Label.Name>> possible,
            @Nullable List<Label.Name> certain,
            @Nullable List<String> decisive,
            @Nullable Boolean exact,
            String inWords,
            List<Answer.Advisory> advisories,
            List<Change> changedBy) {}

    /**
     * A time through which a condition has the same value.
     *
     * @param until the last day of a PENDING value, where the agreement names one
     */
    public record ValueSegment(
            LocalDate from,
            LocalDate to,
            Value value,
            @Nullable LocalDate until,
            List<Change> changedBy) {}

    /**
     * What changed something.
     *
     * @param kind EVENT; or, where only time went by, DEADLINE if a day has passed until which something could wait,
     *     WINDOW if the window over which incidents are counted has moved, and else DATE
     * @param on the day of the event, or the day that came
     * @param detail what it did, in words
     */
    public record Change(
            String kind,
            LocalDate on,
            @Nullable String note,
            @Nullable String source,
            String detail) {}
}
