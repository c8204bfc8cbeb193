package org.conditionality.evaluation.diff;

import java.util.Map;
import java.util.Set;

/** The second of two versions of the rules cannot answer where the first one can. */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Map<String, Object> values;
    final transient Set<String> before;

    NoAnswer(Map<String, Object> values, Set<String> before, RuntimeException cause) {
        super(cause);
        this.values = values;
        this.before = before;
    }
}
