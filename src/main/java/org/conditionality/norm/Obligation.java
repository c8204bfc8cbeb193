package org.conditionality.norm;

import java.util.List;

/**
 * A duty under one reading of an agreement. Rules build it in one sentence:
 * {@code Obligation.result( "un-endorsement" ).owed( Party.US, Party.TALIBAN ).arisesOn( "in-force" )}. What is to be
 * done stands in the pack's {@code agreement.yaml}, for it is the same under every reading.
 *
 * @param arisesOn the precedent conditions, all of which must be met for it to arise
 * @param hangsOn the continuing conditions, which must stay met for it to stay due
 * @param reversible whether the debtor alone can undo the act once done
 */
public record Obligation(
        String id,
        Strength strength,
        Party debtor,
        Party creditor,
        List<String> arisesOn,
        List<String> hangsOn,
        boolean reversible)
        implements Conclusion {

    public Obligation {
        arisesOn = List.copyOf(arisesOn);
        hangsOn = List.copyOf(hangsOn);
    }

    public static Obligation result(String id) {
        return new Obligation(id, Strength.RESULT, Party.US, Party.TALIBAN, List.of(), List.of(), false);
    }

    public static Obligation bestEfforts(String id) {
        return new Obligation(id, Strength.BEST_EFFORTS, Party.US, Party.TALIBAN, List.of(), List.of(), false);
    }

    public static Obligation restraint(String id) {
        return new Obligation(id, Strength.RESTRAINT, Party.US, Party.TALIBAN, List.of(), List.of(), false);
    }

    public Obligation owed(Party debtor, Party creditor) {
        return new Obligation(id, strength, debtor, creditor, arisesOn, hangsOn, reversible);
    }

    public Obligation arisesOn(String... conditions) {
        return new Obligation(id, strength, debtor, creditor, List.of(conditions), hangsOn, reversible);
    }

    public Obligation hangsOn(String... conditions) {
        return new Obligation(id, strength, debtor, creditor, arisesOn, List.of(conditions), reversible);
    }

    /** The same obligation, whose act can be undone by its debtor. */
    public Obligation undoable() {
        return new Obligation(id, strength, debtor, creditor, arisesOn, hangsOn, true);
    }
}
