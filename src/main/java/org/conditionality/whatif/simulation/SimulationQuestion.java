package org.conditionality.whatif.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.question.Question;
import org.conditionality.whatif.grid.GridDimension;

/**
 * What is asked: how likely each label is where facts are likely or not.
 *
 * @param question what is certain
 * @param experts what each expert holds of the facts that are not, in independent dimensions; a single nameless one
 *     where none is named
 * @param obligations those wanted; empty means every one of each reading
 * @param seed of the samples, where there are any
 * @param samples how many to draw where not every class can be weighed
 */
public record SimulationQuestion(
        Question question, Map<String, List<GridDimension>> experts, List<String> obligations, long seed, int samples) {

    /** The name of the expert where none is named. */
    static final String NAMELESS = "";

    public SimulationQuestion {
        experts = new LinkedHashMap<>(experts);
        obligations = List.copyOf(obligations);
    }
}
