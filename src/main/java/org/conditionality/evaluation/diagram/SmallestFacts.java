package org.conditionality.evaluation.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.work.WorkLimit;

/**
 * Looks for the fewest facts that, stated beside or in place of those given, make something certain: whatever the facts
 * are that nobody states. For one thread at a time.
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

    private final DiagramNodes nodes;
    private final Map<String, Object> given;
    private final Set<String> locked;
    private final Map<Integer, Integer> whatever = new HashMap<>();
    private final Map<Integer, Integer> reached = new HashMap<>();
    private final Map<Integer, Integer> missed = new HashMap<>();
    private final Set<Map<String, Object>> found = new LinkedHashSet<>();
    private boolean complete = true;

    private SmallestFacts(DiagramNodes nodes, Map<String, Object> given, Set<String> locked) {
        this.nodes = nodes;
        this.given = given;
        this.locked = locked;
    }

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
        var search = new SmallestFacts(nodes, given, locked);
        for (var size = 0; size <= most && search.complete; size++) {
            search.look(region, size, new TreeMap<>());
            if (!search.found.isEmpty() && (!all || size == 0)) {
                break;
            }
        }
        return new Found(List.copyOf(search.found), search.complete);
    }

    /** Looks for ways to state exactly so many facts more. */
    private void look(int diagram, int left, Map<String, Object> stated) {
        WorkLimit.check();
        if (!complete || least(diagram, left) > left) {
            return;
        }
        if (nodes.isLeaf(diagram)) {
            // It holds with fewer facts than asked for, which have been found before.
            if (left == 0 && found.stream().noneMatch(each -> stated.entrySet().containsAll(each.entrySet()))) {
                complete = found.size() < MOST;
                if (complete) {
                    found.add(new TreeMap<>(stated));
                }
            }
            return;
        }
        look(asItIs(diagram), left, stated);
        if (left > 0 && !locked.contains(nodes.field(diagram))) {
            changes(diagram).forEach((way, value) -> {
                stated.put(nodes.field(diagram), value);
                look(way, left - 1, stated);
                stated.remove(nodes.field(diagram));
            });
        }
    }

    /** Where a diagram goes on by values other than the one that is known; one value for each way. */
    private Map<Integer, Object> changes(int diagram) {
        var field = nodes.field(diagram);
        var values = nodes.axes().of(field);
        var now = given.containsKey(field) ? nodes.axes().place(field, given.get(field)) : -1;
        var ways = nodes.ways(diagram);
        var changes = new LinkedHashMap<Integer, Object>();
        for (var place : nearest(now, values.size())) {
            if (now < 0 || !ways.get(place).equals(ways.get(now))) {
                changes.putIfAbsent(ways.get(place), values.get(place));
            }
        }
        return changes;
    }

    /** The places around one, the nearest first; all of them in order where there is none. */
    private static List<Integer> nearest(int now, int size) {
        var places = new ArrayList<Integer>();
        for (var place = 0; place < size; place++) {
            places.add(place);
        }
        if (now >= 0) {
            places.sort((one, other) -> Integer.compare(Math.abs(one - now), Math.abs(other - now)));
        }
        return places;
    }

    /** Where a diagram goes on if nothing is stated of its field: by the known value, or by all of them. */
    private int asItIs(int diagram) {
        var field = nodes.field(diagram);
        if (given.containsKey(field)) {
            return nodes.ways(diagram).get(nodes.axes().place(field, given.get(field)));
        }
        return whatever.computeIfAbsent(
                diagram, each -> nodes.combine(List.copyOf(nodes.ways(each)), SmallestFacts::certain));
    }

    /** What holds whatever a field is; values that contradict other facts do not count, unless all do. */
    private static Object certain(List<Object> verdicts) {
        var possible = verdicts.stream()
                .filter(each -> each != RegionVerdict.IMPOSSIBLE)
                .distinct()
                .toList();
        if (possible.isEmpty()) {
            return RegionVerdict.IMPOSSIBLE;
        }
        return possible.equals(List.of(RegionVerdict.HOLDS)) ? RegionVerdict.HOLDS : RegionVerdict.FAILS;
    }

    /** The fewest facts by which a diagram comes to hold; more than the limit where it takes more than that. */
    private int least(int diagram, int limit) {
        var known = reached.get(diagram);
        if (known != null) {
            return known;
        }
        if (nodes.isLeaf(diagram)) {
            return nodes.value(diagram) == RegionVerdict.HOLDS ? 0 : Integer.MAX_VALUE;
        }
        if (missed.getOrDefault(diagram, -1) >= limit) {
            return Integer.MAX_VALUE;
        }
        WorkLimit.check();
        var best = least(asItIs(diagram), limit);
        if (limit > 0 && !locked.contains(nodes.field(diagram))) {
            for (var way : changes(diagram).keySet()) {
                if (best <= 1) {
                    break;
                }
                var other = least(way, Math.min(limit, best - 1) - 1);
                best = other == Integer.MAX_VALUE ? best : Math.min(best, other + 1);
            }
        }
        if (best <= limit) {
            reached.put(diagram, best);
        } else {
            missed.merge(diagram, limit, Math::max);
        }
        return best;
    }
}
