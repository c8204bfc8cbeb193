package org.conditionality.whatif;

import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.Refused;
import org.conditionality.rule.Library;

/** Opens sweeps. Safe for use by many threads; what it opens is not. */
public final class Sweeps {

    private final Library library;
    private final Evaluator evaluator;

    public Sweeps(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /**
     * A sweep, ready to be walked over.
     *
     * @throws Refused if the facts that are fixed contradict each other
     * @throws IllegalArgumentException if there is no such agreement or reading
     */
    public SweepRun open(Sweep sweep) {
        var agreement = sweep.question().agreement();
        var pack = library.pack(agreement)
                .orElseThrow(() -> new IllegalArgumentException("There is no agreement `" + agreement + "`."));
        return SweepRun.open(sweep, pack, evaluator);
    }
}
