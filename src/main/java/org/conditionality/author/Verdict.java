package org.conditionality.author;

import org.conditionality.rule.Mutation;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fault.
 *
 * @param by the scenario that fails, with file, line and reading, where it is killed
 * @param witness facts that tell the faulty rules from those that stand, where they are known
 * @param why why it is not known whether it is equivalent, where that is so
 */
record Verdict(
        Mutation mutation,
        Fate fate,
        @Nullable String by,
        @Nullable Witness witness,
        @Nullable String why) {

    /** What can become of a fault. */
    enum Fate {
        /** A scenario fails. */
        KILLED,
        /** Proved: nothing that is answered differs, whatever the facts. */
        EQUIVALENT,
        /** No scenario fails, though the answers differ or may differ. */
        SURVIVED
    }

    static Verdict killed(Mutation mutation, String by) {
        return new Verdict(mutation, Fate.KILLED, by, null, null);
    }

    static Verdict equivalent(Mutation mutation) {
        return new Verdict(mutation, Fate.EQUIVALENT, null, null, null);
    }

    static Verdict survived(Mutation mutation, @Nullable Witness witness, @Nullable String why) {
        return new Verdict(mutation, Fate.SURVIVED, null, witness, why);
    }
}
