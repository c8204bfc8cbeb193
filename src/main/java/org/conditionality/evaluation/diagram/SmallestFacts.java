package org.conditionality.evaluation.diagram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.evaluation.diagram.ChangeSearch.Reached;
import org.conditionality.evaluation.diagram.ChangeSearch.StatedFacts;

/**
 * Looks for the fewest facts that, stated beside or in place of those given, make something certain: whatever the facts
 * are that nobody states.
 */
public final class SmallestFacts {

    /** More than these are not given. */
    private static final int MOST = 20;

    /**
     * What was found.
     *
     * @param changes by field path, the values to be stated; no one of them holds another, and those with fewest come
     *     first. Of values that lead to the same, one stands for all.
     * @param complete whether there are no others with as many facts at most
     */
    public record Found(List<Map<String, Object>> changes, boolean complete) {}

    private SmallestFacts() {}

    /**
     * Looks for facts.
     *
     * @param region a diagram of {@link RegionVerdict}s; what is to hold for certain
     * @param given the facts that are known, by field path
     * @param locked the fields that stay as they are
     * @param most the most facts to be stated
     * @param all whether all that are minimal are wanted, and not only those with fewest facts
     */
    public static Found search(
            DiagramNodes nodes, int region, Map<String, Object> given, Set<String> locked, int most, boolean all) {
        var facts = new StatedFacts() {
            @Override
            public boolean mayBecome(String field, Object value) {
                return !locked.contains(field);
            }

            @Override
            public boolean isFree(String field) {
                return false;
            }
        };
        var found = ChangeSearch.search(
                nodes, List.of(new AimedRegion(region, region, given, true)), facts, most, MOST, all);
        return new Found(found.all().stream().map(Reached::changed).toList(), found.complete());
    }
}
