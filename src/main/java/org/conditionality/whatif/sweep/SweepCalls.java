package org.conditionality.whatif.sweep;

import org.conditionality.evaluation.Evaluator;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;

/** Opens sweeps. Safe for use by many threads; what it opens is not. */
public final class SweepCalls {

    private final Library library;
    private final Evaluator evaluator;

    public SweepCalls(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /**
     * A sweep, ready to be walked over.
     *
     * @throws RefusedInput if the facts that are fixed contradict each other
     * @throws IllegalArgumentException if there is no such agreement or reading
     */
    public SweepRun open(SweepQuestion sweep) {
        var agreement = sweep.question().agreement();
        var pack = library.pack(agreement)
                .orElseThrow(() -> new IllegalArgumentException("There is no agreement `" + agreement + "`."));
        return SweepRun.open(sweep, pack, evaluator);
    }
}
