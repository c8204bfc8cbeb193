package org.conditionality.whatif.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.rule.parsed.World;
import org.conditionality.text.RefusedInput;

/** A world in which some fields are open: what obligations come to for all values of these. For one thread at a time. */
final class GridSlice {

    private final ReadingEvaluator evaluator;
    private final World world;
    private final FactSpace space;
    private final Map<String, Boolean> exact = new HashMap<>();

    /**
     * A frame.
     *
     * @param world in which nothing else varies
     */
    GridSlice(ReadingEvaluator evaluator, World world, FactSpace space) {
        this.evaluator = evaluator;
        this.world = world;
        this.space = space;
    }

    World world() {
        return world;
    }

    FactSpace space() {
        return space;
    }

    /** What an obligation comes to: the number of a cell. */
    int cell(String obligation, Map<String, Object> known, GridCells cells) {
        if (space.isContradictory(known)) {
            return GridCells.NONE;
        }
        return exact.computeIfAbsent(obligation, space::isExact)
                ? cells.number(space.possible(obligation, known))
                : evaluated(obligation, known, cells);
    }

    /** What cannot be looked up, for there are too many completions or their values cannot be told, is evaluated. */
    private int evaluated(String obligation, Map<String, Object> known, GridCells cells) {
        try {
            var found = evaluator.outline(world.withMoreValues(known)).obligations().stream()
                    .filter(each -> each.id().equals(obligation))
                    .findFirst()
                    .orElseThrow();
            if (Boolean.FALSE.equals(found.exact())) {
                cells.doubt(obligation);
            }
            return cells.number(List.of(found.labels()));
        } catch (RefusedInput e) {
            return cells.number(List.of(GridCells.CONTRADICTORY));
        }
    }
}
