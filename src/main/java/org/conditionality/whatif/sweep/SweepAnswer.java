package org.conditionality.whatif.sweep;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What obligations come to over a grid of facts.
 *
 * @param asOf the date asked about; null where it is an axis
 * @param settings those in force, by name
 * @param summary by reading; null where only the size was asked for
 * @param columns the axes, then {@code reading/obligation}; null where only the size was asked for
 * @param rows one for each combination of the axes' values: those values, null for unknown, then the labels of each
 *     column, or {@code CONTRADICTORY} where the facts of the row contradict each other; null where the rows are not
 *     part of this answer
 */
public record SweepAnswer(
        String agreement,
        @Nullable LocalDate asOf,
        String rulesVersion,
        Map<String, Object> settings,
        SweepEstimate estimate,
        @Nullable Map<String, ReadingSummary> summary,
        @Nullable List<String> columns,
        @Nullable List<List<@Nullable Object>> rows) {

    /**
     * How large a sweep is.
     *
     * @param rows of the table
     * @param classes how many sorts of rows no rule tells apart, by reading: that many are evaluated at the most
     * @param job whether it has to run as a job
     */
    public record SweepEstimate(long rows, Map<String, Long> classes, boolean job) {}

    /**
     * What a reading makes of all rows.
     *
     * @param contradictory how many rows state facts that contradict each other; they count for no label
     */
    public record ReadingSummary(long contradictory, List<ObligationSummary> obligations) {}

    /**
     * What an obligation comes to over all rows.
     *
     * @param labels the share of the rows that carry each label, from 0 to 1
     * @param sets how many rows have each set of labels, the most frequent first
     * @param decides the facts that move its labels, the one that moves them most first
     * @param tippingPoints where its labels change from one value of a fact to the next, the most frequent first
     * @param exact false where for some rows not all completions of unknown facts were tried; else null
     * @param regions where each label holds; null unless asked for and found
     * @param noRegions why there are none although they were asked for; else null
     */
    public record ObligationSummary(
            String id,
            Map<String, Double> labels,
            List<SetCount> sets,
            List<Effect> decides,
            List<TippingPoint> tippingPoints,
            @Nullable Boolean exact,
            @Nullable List<RegionsOfLabel> regions,
            @Nullable String noRegions) {}

    /**
     * Where a label holds.
     *
     * @param rows how many rows carry it
     * @param regions the widest first; a row can lie in several
     * @param rest how many of the rows lie in none of them
     */
    public record RegionsOfLabel(String label, long rows, List<Region> regions, long rest) {}

    /**
     * Rows next to each other, all of which carry a label.
     *
     * @param where what the facts are; one that is not named can be anything in the table
     */
    public record Region(List<RegionSide> where, long rows, String text) {}

    /** What a fact is in a region: within one of some spans. */
    public record RegionSide(String field, List<RegionSpan> in) {}

    /** From one value to another, both included; a single value where they are equal, and unknown where they are null. */
    public record RegionSpan(
            @Nullable Object from, @Nullable Object to) {}

    /** A set of labels, with the number of rows that have it. */
    public record SetCount(List<String> labels, long rows) {}

    /**
     * What a fact does to an obligation by itself: the label whose share moves most between two of its values.
     *
     * @param most the value with the greatest share of the label; null for unknown
     * @param least the value with the least
     * @param spread the difference between the two shares, from 0 to 1
     * @param low the lower end of its 95 % confidence interval (Newcombe's), these two values being given; null where it is
     *     exact
     * @param high the upper end; null where it is exact
     */
    public record Effect(
            String field,
            String label,
            @Nullable Object most,
            double mostShare,
            @Nullable Object least,
            double leastShare,
            double spread,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * Two values of a fact, next to each other, between which labels change while nothing else does.
     *
     * @param rows how many rows change so
     * @param of how many rows have the value before, and contradict themselves neither there nor after the change
     */
    public record TippingPoint(
            String field,
            @Nullable Object from,
            @Nullable Object to,
            List<String> before,
            List<String> after,
            long rows,
            long of,
            String text) {}
}
