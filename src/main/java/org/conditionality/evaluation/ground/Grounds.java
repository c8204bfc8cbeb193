package org.conditionality.evaluation.ground;

import java.util.List;

/**
 * The grounds of one label, or of one value.
 *
 * @param found the smallest first
 * @param complete whether there are no others
 * @param exact false where a limit was passed, so that there may be a smaller one, or others
 */
public record Grounds(List<GroundFacts> found, boolean complete, boolean exact) {

    /** Nothing is known of them, for a limit was passed. */
    static final Grounds UNKNOWN = new Grounds(List.of(), false, false);
}
