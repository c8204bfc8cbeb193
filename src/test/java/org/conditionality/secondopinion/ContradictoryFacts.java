package org.conditionality.secondopinion;

/** Facts that contradict each other and are therefore refused. */
public final class ContradictoryFacts extends RuntimeException {
    private static final long serialVersionUID = 1;

    ContradictoryFacts(String message) {
        super(message);
    }
}
