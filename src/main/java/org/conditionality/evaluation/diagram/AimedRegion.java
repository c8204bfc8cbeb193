package org.conditionality.evaluation.diagram;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A region of facts to be reached from what one side believes.
 *
 * @param region a diagram of {@link RegionVerdict}s
 * @param outcomes a diagram by whose leaves, sets of what is possible, values are told apart that lead to the region alike
 * @param believed the facts that are known to it, by field path
 * @param certain whether the region is to hold whatever the facts are that nobody states; else it is enough that it may
 */
public record AimedRegion(int region, int outcomes, Map<String, Object> believed, boolean certain) {

    public AimedRegion {
        believed = Map.copyOf(believed);
    }

    /** The aim at work: where its diagram goes on. For one thread at a time. */
    static final class Walk {

        private final AimedRegion aim;
        private final DiagramNodes nodes;
        private final Map<Integer, Integer> whatever = new HashMap<>();
        private final Map<Integer, Integer> whichever = new HashMap<>();

        Walk(AimedRegion aim, DiagramNodes nodes) {
            this.aim = aim;
            this.nodes = nodes;
        }

        Map<String, Object> believed() {
            return aim.believed();
        }

        /** Whether a leaf is in the region. */
        boolean isReached(int leaf) {
            var verdict = nodes.value(leaf);
            return verdict == RegionVerdict.HOLDS || (!aim.certain() && verdict == RegionVerdict.OPEN);
        }

        /** Where the region goes on if nothing is stated of its field: by the value believed, or by all of them. */
        int region(int diagram) {
            return asItIs(diagram, whatever, this::open);
        }

        /** Where the outcomes go on if nothing is stated of their field. */
        int outcomes(int diagram) {
            return asItIs(diagram, whichever, AimedRegion::all);
        }

        private int asItIs(int diagram, Map<Integer, Integer> known, Function<List<Object>, Object> open) {
            var believed = aim.believed().get(nodes.field(diagram));
            return believed == null
                    ? known.computeIfAbsent(diagram, each -> nodes.combine(List.copyOf(nodes.ways(each)), open))
                    : nodes.ways(diagram).get(nodes.axes().place(nodes.field(diagram), believed));
        }

        /** What follows where a field is not known; values that contradict other facts do not count, unless all do. */
        private Object open(List<Object> verdicts) {
            var possible = verdicts.stream()
                    .filter(each -> each != RegionVerdict.IMPOSSIBLE)
                    .distinct()
                    .toList();
            if (possible.isEmpty()) {
                return RegionVerdict.IMPOSSIBLE;
            }
            var holds = aim.certain()
                    ? possible.equals(List.of(RegionVerdict.HOLDS))
                    : possible.contains(RegionVerdict.HOLDS) || possible.contains(RegionVerdict.OPEN);
            return holds ? RegionVerdict.HOLDS : RegionVerdict.FAILS;
        }
    }

    private static Object all(List<Object> leaves) {
        var all = new HashSet<Object>();
        leaves.forEach(leaf -> {
            if (leaf instanceof Set<?> some) {
                all.addAll(some);
            } else {
                all.add(leaf);
            }
        });
        return Set.copyOf(all);
    }

    /** What all sides believe, with what one believes where sides differ. */
    static Map<String, Object> believed(Collection<AimedRegion> aims) {
        var all = new TreeMap<String, Object>();
        aims.forEach(aim -> aim.believed().forEach(all::putIfAbsent));
        return all;
    }
}
