package org.conditionality.evaluation.diagram;

import java.util.Collection;

/** Whether something holds of a fact set in which every fact is known. */
public enum RegionVerdict {
    HOLDS,
    FAILS,
    /** The rules leave a gap, so that it may hold and may not. */
    OPEN,
    /** The facts contradict each other, and nobody can suppose them. */
    IMPOSSIBLE;

    /** What follows where a statement is true, or false, for each of some possibilities; impossible where there is none. */
    public static RegionVerdict of(Collection<Boolean> each) {
        if (each.isEmpty()) {
            return IMPOSSIBLE;
        }
        return each.contains(false) ? each.contains(true) ? OPEN : FAILS : HOLDS;
    }
}
