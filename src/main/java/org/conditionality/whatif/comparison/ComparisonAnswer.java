package org.conditionality.whatif.comparison;

import java.time.LocalDate;
import java.util.List;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.jspecify.annotations.Nullable;

/**
 * What changes from a question to its variants.
 *
 * @param baseline what follows from the question itself
 */
public record ComparisonAnswer(String agreement, String rulesVersion, Answer baseline, List<ComparedVariant> variants) {

    /**
     * One variant.
     *
     * @param readings the readings compared, each with what changed under it
     */
    public record ComparedVariant(String name, LocalDate asOf, List<ComparedReading> readings) {}

    /**
     * What changed under a reading.
     *
     * @param against the reading of the baseline with which it is compared
     * @param unchanged how many obligations carry the same labels
     * @param otherReasons of those, the ones that carry them for other reasons
     */
    public record ComparedReading(
            String reading,
            String against,
            List<LabelChange> changed,
            List<ConditionChange> conditions,
            int unchanged,
            List<ReasonChange> otherReasons) {}

    /**
     * An obligation whose labels changed.
     *
     * @param before the sets of labels possible in the baseline: one where they are certain
     * @param noLonger the reasons in the baseline for labels that it certainly carries there, and not in the variant
     * @param now the reasons in the variant for labels that it certainly carries there, and not in the baseline
     */
    public record LabelChange(
            String obligation,
            List<List<Label.Name>> before,
            List<List<Label.Name>> after,
            List<Answer.Because> noLonger,
            List<Answer.Because> now) {}

    /**
     * An obligation that carries the same labels for other reasons: by other rules, or by conditions of other values. That
     * one rests on another value of a fact by the same rules is no other reason.
     *
     * @param before the reasons in the baseline, of those labels alone of which the reason is another
     * @param now the reasons in the variant
     */
    public record ReasonChange(String obligation, List<Answer.Because> before, List<Answer.Because> now) {}

    /** A condition whose value changed, with the reasons for the new one. */
    public record ConditionChange(
            String condition,
            Value before,
            Value after,
            @Nullable List<String> missing,
            List<Answer.Reason> because) {}
}
