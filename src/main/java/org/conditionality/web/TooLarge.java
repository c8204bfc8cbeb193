package org.conditionality.web;

import org.conditionality.fact.Problem;

/** A request that holds more than the service takes. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TooLarge(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
