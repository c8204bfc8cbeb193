package org.conditionality.author.mutation;

import org.conditionality.author.diff.DifferenceWitness;
import org.conditionality.rule.mutation.Mutation;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fault.
 *
 * @param by the scenario that fails, with file, line and reading, where it is killed
 * @param witness facts that tell the faulty rules from those that stand, where they are known
 * @param why why it is not known whether it is equivalent, where that is so
 */
record MutantVerdict(
        Mutation mutation,
        Fate fate,
        @Nullable String by,
        @Nullable DifferenceWitness witness,
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

    static MutantVerdict killed(Mutation mutation, String by) {
        return new MutantVerdict(mutation, Fate.KILLED, by, null, null);
    }

    static MutantVerdict equivalent(Mutation mutation) {
        return new MutantVerdict(mutation, Fate.EQUIVALENT, null, null, null);
    }

    static MutantVerdict survived(Mutation mutation, @Nullable DifferenceWitness witness, @Nullable String why) {
        return new MutantVerdict(mutation, Fate.SURVIVED, null, witness, why);
    }
}
