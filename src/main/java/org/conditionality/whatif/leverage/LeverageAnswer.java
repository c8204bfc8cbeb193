package org.conditionality.whatif.leverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conditionality.norm.Label;
import org.conditionality.norm.Party;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.jspecify.annotations.Nullable;

/**
 * Who can bring what about.
 *
 * @param readings for each reading, an entry for each of its obligations and each label looked at
 */
public record LeverageAnswer(
        String agreement, LocalDate asOf, String rulesVersion, Map<String, List<ObligationLeverage>> readings) {

    /** How a label stands as things are. */
    public enum Now {
        /** In every possible set of labels. */
        CERTAIN,
        /** In some. */
        POSSIBLE,
        /** In none. */
        NO
    }

    /**
     * Who can bring a label of an obligation about, and who can prevent it.
     *
     * @param now whether it stands as things are
     * @param parties what each party can do by itself
     * @param together the pairs of parties that can bring it about by changes to facts of both, where neither can alone
     * @param exact false where not every value, or not every move, was looked at; else null
     */
    public record ObligationLeverage(
            String obligation,
            Label.Name label,
            Now now,
            Map<Party, PartyLeverage> parties,
            List<JointLeverage> together,
            @Nullable Boolean exact) {}

    /**
     * What a party can do by itself.
     *
     * @param alone whether it can make the label certain by changes to its own facts, all others as given
     * @param changes the fewest that do so; none where it is certain already; null where it cannot
     * @param prevents whether it can set its own facts so that no values of the others' give the label
     * @param preventing the fewest changes that do so; null where it cannot
     */
    public record PartyLeverage(
            boolean alone,
            @Nullable List<FactChange> changes,
            boolean prevents,
            @Nullable List<FactChange> preventing) {}

    /** What two parties can do together, with the fewest changes. */
    public record JointLeverage(List<Party> parties, List<FactChange> changes) {}
}
