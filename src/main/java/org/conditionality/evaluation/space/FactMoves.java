package org.conditionality.evaluation.space;

import java.util.Map;

/**
 * Who can move which of the open fields of a space: somebody moves first, and others may answer.
 */
public interface FactMoves {

    /** What the open fields are as things stand, by path; one left out is unknown, and can have any value. */
    Map<String, Object> current();

    /** Whether those who move first can give a field a value. */
    boolean canSet(String field, Object value);

    /** Whether the others can give a field a value after that. */
    boolean canAnswer(String field, Object value);
}
