package org.conditionality.whatif.counterfactual;

import java.util.Collection;
import java.util.SortedSet;
import org.conditionality.norm.Label;

/** How a label of an obligation under a reading is to stand, among the sets of labels that unknown facts leave possible. */
record LabelGoal(String reading, String obligation, Label.Name label, Wanted wanted) {

    /** How a label is to stand. */
    enum Wanted {
        /** In every possible set. */
        CERTAIN(true, true),
        /** In some possible set. */
        POSSIBLE(true, false),
        /** Not in every possible set. */
        NO_LONGER_CERTAIN(false, false),
        /** In none. */
        RULED_OUT(false, true);

        private final boolean carried;
        private final boolean always;

        Wanted(boolean carried, boolean always) {
            this.carried = carried;
            this.always = always;
        }
    }

    /** Whether it is to be so in every possible set, and not only in some. */
    boolean isForAll() {
        return wanted.always;
    }

    /** Whether a set of labels is of the kind that is wanted. */
    boolean isWanted(Collection<?> labels) {
        return labels.contains(label) == wanted.carried;
    }

    /** Whether it is fulfilled where some sets are possible; contradictory facts, which leave none, fulfil nothing. */
    boolean isFulfilledBy(Collection<? extends SortedSet<Label.Name>> possible) {
        return isForAll()
                ? !possible.isEmpty() && possible.stream().allMatch(this::isWanted)
                : possible.stream().anyMatch(this::isWanted);
    }
}
