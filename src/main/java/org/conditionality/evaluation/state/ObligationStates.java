package org.conditionality.evaluation.state;

import java.util.List;
import java.util.Map;
import org.conditionality.rule.parsed.LabelInput;

/** An obligation with what its inputs can come to, and the outcome of every combination of that. */
public record ObligationStates(
        String obligation,
        Map<LabelInput, List<InputCase>> cells,
        ReachableStates combination,
        InputBits atoms,
        Map<Long, ObligationOutcome> outcomes) {}
