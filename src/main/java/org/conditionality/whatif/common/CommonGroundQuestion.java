package org.conditionality.whatif.common;

import java.util.List;
import java.util.Optional;
import org.conditionality.norm.Label;
import org.conditionality.question.Question;
import org.conditionality.whatif.counterfactual.FactLocks;

/**
 * On what condition several readings come to the same.
 *
 * @param about the obligation or the matter
 * @param sides the readings to be compared, of one agreement or of several
 * @param label that all are to give; empty for any set of labels that all give alike
 * @param locks what may not change
 * @param maxChanges the most facts to be changed or stated
 */
public record CommonGroundQuestion(
        String about, List<Side> sides, Optional<Label.Name> label, FactLocks locks, int maxChanges) {

    public CommonGroundQuestion {
        sides = List.copyOf(sides);
    }

    /**
     * One reading.
     *
     * @param question what is asked of its agreement
     * @param obligations those looked at; of several, that a set of labels is given by one of them is enough
     */
    public record Side(Question question, String reading, List<String> obligations) {

        public Side {
            obligations = List.copyOf(obligations);
        }

        /** A name by which it is told from the others. */
        String name() {
            return question.agreement() + " " + reading;
        }
    }
}
