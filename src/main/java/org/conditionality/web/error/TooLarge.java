package org.conditionality.web.error;

import org.conditionality.text.Problem;

/** A request that holds more than the service takes. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public TooLarge(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
