package org.conditionality.whatif.counterfactual;

import java.util.Collection;
import java.util.SortedSet;
import org.conditionality.norm.Label;

/**
 * A label wanted, or not wanted, of an obligation under a reading.
 *
 * @param holds whether the label must be carried in every possible set; else it must be carried in none
 */
record LabelGoal(String reading, String obligation, Label.Name label, boolean holds) {

    /** Whether it holds in every possible set of labels; contradictory facts, which leave none, fulfil nothing. */
    boolean isFulfilledBy(Collection<? extends SortedSet<Label.Name>> possible) {
        return !possible.isEmpty() && possible.stream().allMatch(set -> set.contains(label) == holds);
    }
}
