package org.conditionality.secondopinion;

/** Facts that contradict each other and are therefore refused. */
public final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1;

    Contradiction(String message) {
        super(message);
    }
}
