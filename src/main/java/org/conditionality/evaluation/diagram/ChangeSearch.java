package org.conditionality.evaluation.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.conditionality.work.WorkLimit;

/**
 * Looks for the fewest changes of facts after which all of some regions are reached together. Facts that cost nothing may
 * be settled beside them; of several ways to do so, one with the fewest facts stands. For one thread at a time.
 */
public final class ChangeSearch {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int AS_IT_IS = -1;

    /** Which facts may be stated, and what it costs. */
    public interface StatedFacts {

        /** Whether a field may be stated to have a value. */
        boolean mayBecome(String field, Object value);

        /** Whether stating a field counts as no change. */
        boolean isFree(String field);
    }

    /**
     * Facts that reach the regions, by field path.
     *
     * @param changed those that count
     * @param settled those that do not
     */
    public record Reached(Map<String, Object> changed, Map<String, Object> settled) {}

    /**
     * What was found.
     *
     * @param all none reaches them with fewer of its changes, and those with fewest come first. Of values that lead to the
     *     same outcomes, one stands for all.
     * @param complete whether there are no others with as many changes at most
     * @param looked how many classes of fact sets were looked at
     */
    public record Found(List<Reached> all, boolean complete, long looked) {}

    /**
     * The diagrams still to be asked.
     *
     * @param regions one for each aim
     * @param outcomes one for each aim
     */
    private record Open(List<Integer> regions, List<Integer> outcomes) {}

    /** What is told once: changes of some fields that lead to some outcomes. */
    private record Told(Set<String> fields, Set<List<Integer>> outcomes) {}

    private final DiagramNodes nodes;
    private final List<AimedRegion.Walk> aims;
    private final Open start;
    private final Map<String, Object> believed;
    private final StatedFacts facts;
    private final int limit;
    private final Map<List<Integer>, Integer> needed = new HashMap<>();
    private final Map<List<Integer>, Integer> missed = new HashMap<>();
    private final List<Reached> found = new ArrayList<>();
    private final Set<Told> told = new HashSet<>();
    private boolean complete = true;

    private ChangeSearch(DiagramNodes nodes, List<AimedRegion> aims, StatedFacts facts, int limit) {
        this.nodes = nodes;
        this.aims = aims.stream().map(aim -> new AimedRegion.Walk(aim, nodes)).toList();
        this.start = new Open(
                aims.stream().map(AimedRegion::region).toList(),
                aims.stream().map(AimedRegion::outcomes).toList());
        this.believed = AimedRegion.believed(aims);
        this.facts = facts;
        this.limit = limit;
    }

    /**
     * Looks for changes.
     *
     * @param most the most changes together
     * @param limit how many are given at the most
     * @param all whether all that are minimal are wanted, and not only those with fewest changes
     */
    public static Found search(
            DiagramNodes nodes, List<AimedRegion> aims, StatedFacts facts, int most, int limit, boolean all) {
        var search = new ChangeSearch(nodes, aims, facts, limit);
        for (var size = 0; size <= most && search.complete; size++) {
            search.look(Map.of(search.start, Map.of()), size, new TreeMap<>());
            if (!search.found.isEmpty() && (!all || size == 0)) {
                break;
            }
        }
        return new Found(List.copyOf(search.found), search.complete, search.needed.size() + search.missed.size());
    }

    /**
     * Looks for exactly so many changes more.
     *
     * @param open the diagrams still to be asked, with the fewest facts settled that lead to them
     */
    private void look(Map<Open, Map<String, Object>> open, int left, Map<String, Object> changed) {
        WorkLimit.check();
        var hopeful = new LinkedHashMap<>(open);
        hopeful.keySet().removeIf(state -> needed(state.regions(), left) > left);
        if (!complete || hopeful.isEmpty()) {
            return;
        }
        var level = hopeful.keySet().stream().mapToInt(this::level).min().orElse(DiagramNodes.LEAF);
        if (level == DiagramNodes.LEAF) {
            reach(hopeful, left, changed);
            return;
        }
        var field = nodes.axes().fields().get(level);
        var asItIs = onwards(hopeful, level, AS_IT_IS);
        look(asItIs, left, changed);
        if (left > 0 && !facts.isFree(field)) {
            var tried = new HashSet<>(Set.of(asItIs.keySet()));
            for (var place : places(field)) {
                var way = onwards(hopeful, level, place);
                if (tried.add(way.keySet())) {
                    changed.put(field, nodes.axes().of(field).get(place));
                    look(way, left - 1, changed);
                    changed.remove(field);
                }
            }
        }
    }

    private void reach(Map<Open, Map<String, Object>> leaves, int left, Map<String, Object> changed) {
        // With some left, it holds with fewer changes than asked for, which have been found before.
        if (left > 0
                || canSpare(changed)
                || !told.add(new Told(Set.copyOf(changed.keySet()), outcomes(leaves.keySet())))) {
            return;
        }
        complete = found.size() < limit;
        if (complete) {
            var settled = leaves.values().stream()
                    .min(Comparator.comparing((Map<String, Object> each) -> each.size())
                            .thenComparing(Map::toString))
                    .orElseThrow();
            found.add(new Reached(new TreeMap<>(changed), settled));
        }
    }

    private static Set<List<Integer>> outcomes(Set<Open> leaves) {
        return leaves.stream().map(Open::outcomes).collect(Collectors.toSet());
    }

    /**
     * Whether some of the changes reach the regions without the others. What has been found does not tell, for there
     * another value can stand for the one changed to.
     */
    private boolean canSpare(Map<String, Object> changed) {
        if (found.isEmpty() || found.get(0).changed().size() == changed.size()) {
            // There are none with fewer.
            return false;
        }
        var fields = List.copyOf(changed.keySet());
        for (var chosen = 0; chosen < (1 << fields.size()) - 1; chosen++) {
            var some = new TreeMap<String, Object>();
            for (var at = 0; at < fields.size(); at++) {
                if ((chosen >>> at & 1) == 1) {
                    some.put(fields.get(at), changed.get(fields.get(at)));
                }
            }
            if (isReachedBy(some)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReachedBy(Map<String, Object> changed) {
        Map<Open, Map<String, Object>> open = Map.of(start, Map.of());
        for (var level = 0; level < nodes.axes().fields().size(); level++) {
            var field = nodes.axes().fields().get(level);
            var value = changed.get(field);
            open = onwards(
                    open,
                    level,
                    value == null ? AS_IT_IS : nodes.axes().of(field).indexOf(value));
            open.keySet().removeIf(state -> needed(state.regions(), changed.size()) > changed.size());
        }
        return open.keySet().stream().anyMatch(state -> isReached(state.regions()));
    }

    /** Where the open diagrams go on from a field, by the value at a place or as it is; what is free may be settled, too. */
    private Map<Open, Map<String, Object>> onwards(Map<Open, Map<String, Object>> open, int level, int place) {
        var field = nodes.axes().fields().get(level);
        var next = new LinkedHashMap<Open, Map<String, Object>>();
        open.forEach((state, settled) -> {
            keep(next, onwards(state, level, place), settled);
            if (facts.isFree(field) && level(state) == level) {
                for (var each : places(field)) {
                    var more = new TreeMap<>(settled);
                    more.put(field, nodes.axes().of(field).get(each));
                    keep(next, onwards(state, level, each), more);
                }
            }
        });
        return next;
    }

    private static void keep(Map<Open, Map<String, Object>> all, Open state, Map<String, Object> settled) {
        all.merge(state, settled, (one, other) -> other.size() < one.size() ? other : one);
    }

    private int level(Open state) {
        return Math.min(level(state.regions()), level(state.outcomes()));
    }

    private int level(List<Integer> diagrams) {
        return diagrams.stream().mapToInt(nodes::level).min().orElse(DiagramNodes.LEAF);
    }

    private Open onwards(Open state, int level, int place) {
        return new Open(
                onwards(state.regions(), level, place, AimedRegion.Walk::region),
                onwards(state.outcomes(), level, place, AimedRegion.Walk::outcomes));
    }

    private List<Integer> onwards(
            List<Integer> diagrams, int level, int place, ToIntBiFunction<AimedRegion.Walk, Integer> asItIs) {
        var next = new ArrayList<Integer>();
        for (var at = 0; at < diagrams.size(); at++) {
            var diagram = diagrams.get(at);
            if (nodes.level(diagram) > level) {
                next.add(diagram);
            } else {
                next.add(
                        place == AS_IT_IS
                                ? asItIs.applyAsInt(aims.get(at), diagram)
                                : nodes.ways(diagram).get(place));
            }
        }
        return next;
    }

    /** The places of the values that may be stated, those nearest to the one believed first. */
    private List<Integer> places(String field) {
        var values = nodes.axes().of(field);
        var now = believed.containsKey(field) ? nodes.axes().place(field, believed.get(field)) : -1;
        var places = new ArrayList<Integer>();
        for (var place = 0; place < values.size(); place++) {
            if (facts.mayBecome(field, values.get(place))) {
                places.add(place);
            }
        }
        if (now >= 0) {
            places.sort(Comparator.comparingInt(place -> Math.abs(place - now)));
        }
        return places;
    }

    /** The fewest changes by which all regions are reached; more than the most where it takes more than that. */
    private int needed(List<Integer> state, int most) {
        var known = needed.get(state);
        if (known != null) {
            return known;
        }
        var level = level(state);
        if (level == DiagramNodes.LEAF) {
            return isReached(state) ? 0 : NEVER;
        }
        if (missed.getOrDefault(state, -1) >= most) {
            return NEVER;
        }
        WorkLimit.check();
        var field = nodes.axes().fields().get(level);
        var cost = facts.isFree(field) ? 0 : 1;
        var best = needed(regions(state, level, AS_IT_IS), most);
        if (cost <= most) {
            for (var place : places(field)) {
                if (best <= cost) {
                    break;
                }
                var other = needed(regions(state, level, place), Math.min(most, best - 1) - cost);
                best = other == NEVER ? best : Math.min(best, other + cost);
            }
        }
        if (best <= most) {
            needed.put(state, best);
        } else {
            missed.merge(state, most, Math::max);
        }
        return best;
    }

    private List<Integer> regions(List<Integer> state, int level, int place) {
        return onwards(state, level, place, AimedRegion.Walk::region);
    }

    private boolean isReached(List<Integer> leaves) {
        for (var at = 0; at < leaves.size(); at++) {
            if (!aims.get(at).isReached(leaves.get(at))) {
                return false;
            }
        }
        return true;
    }
}
