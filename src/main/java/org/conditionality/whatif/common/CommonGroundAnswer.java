package org.conditionality.whatif.common;

import java.util.List;
import java.util.Map;
import org.conditionality.whatif.condition.ConditionAnswer.ExactCondition;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.jspecify.annotations.Nullable;

/**
 * On what condition several readings come to the same, and what it would take.
 *
 * @param about the obligation or the matter
 * @param label that all were to give; null for any set of labels
 * @param alike for each set of labels that all can give alike, or for the label, the condition on which they do
 * @param disagree the condition on which they do not: they share no set of labels, or some give the label and some do not
 * @param example the fewest facts, by type and field, beside those given, under which they certainly do not; null where
 *     they always agree
 * @param exact whether the conditions hold for all values of all fields, and hold just when they say
 * @param why what keeps them from being exact; null where they are
 */
public record CommonGroundAnswer(
        String about,
        @Nullable String label,
        List<ComparedSide> sides,
        List<AlikeCondition> alike,
        ExactCondition disagree,
        @Nullable Map<String, Map<String, Object>> example,
        ChangesToAgree changes,
        boolean exact,
        @Nullable String why) {

    /** A reading that was compared, with the obligations that were looked at. */
    public record ComparedSide(String agreement, String rulesVersion, String reading, List<String> obligations) {}

    /** The condition on which all give these labels: alone where no label was asked for, and perhaps with others where one was. */
    public record AlikeCondition(List<String> labels, ExactCondition condition) {}

    /**
     * What it would take to make all agree.
     *
     * @param holds whether they agree as things are, so that nothing need change
     * @param solutions the smallest sets of facts to change or to state, none of which holds another
     * @param complete whether there are no others with as many changes at most
     * @param why why there is none, or may be others; null where there is nothing to say
     */
    public record ChangesToAgree(
            boolean holds,
            List<AgreeingChange> solutions,
            boolean complete,
            @Nullable String why) {}

    /**
     * Changes that make all agree together.
     *
     * @param labels what each then gives, by agreement and reading, as sets of labels of which each is possible
     */
    public record AgreeingChange(List<FactChange> changes, Map<String, Map<String, List<List<String>>>> labels) {}
}
