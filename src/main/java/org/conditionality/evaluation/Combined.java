package org.conditionality.evaluation;

import java.util.List;
import java.util.Map;
import org.conditionality.rule.Input;

/** An obligation with what its inputs can come to, and the outcome of every combination of that. */
record Combined(
        String obligation,
        Map<Input, List<Cell>> cells,
        Combination combination,
        Atoms atoms,
        Map<Long, Outcome> outcomes) {}
