package org.conditionality.evaluation.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a region and a cube of fact sets have in common: a cube allows some values of some fields, and any of all others.
 * Facts that contradict each other are in every region.
 */
public final class DiagramCubes {

    private DiagramCubes() {}

    /** Values, by field path, with which a region holds whatever else is known; empty where it holds nowhere. */
    public static Optional<Map<String, Object>> example(DiagramNodes nodes, int region) {
        return example(nodes, region, new HashSet<>());
    }

    private static Optional<Map<String, Object>> example(DiagramNodes nodes, int region, Set<Integer> failing) {
        if (nodes.isLeaf(region)) {
            return nodes.value(region) == RegionVerdict.HOLDS ? Optional.of(new TreeMap<>()) : Optional.empty();
        }
        if (failing.contains(region)) {
            return Optional.empty();
        }
        var values = nodes.axes().of(nodes.field(region));
        for (var place = 0; place < values.size(); place++) {
            var found = example(nodes, nodes.ways(region).get(place), failing);
            if (found.isPresent()) {
                found.get().put(nodes.field(region), values.get(place));
                return found;
            }
        }
        failing.add(region);
        return Optional.empty();
    }

    /** Whether a region holds in all of a cube. */
    public static boolean isWithin(DiagramNodes nodes, int region, Map<String, Set<Object>> cube) {
        return isWithin(nodes, region, cube, new HashSet<>());
    }

    private static boolean isWithin(
            DiagramNodes nodes, int region, Map<String, Set<Object>> cube, Set<Integer> holding) {
        if (nodes.isLeaf(region)) {
            return nodes.value(region) == RegionVerdict.HOLDS || nodes.value(region) == RegionVerdict.IMPOSSIBLE;
        }
        if (holding.contains(region)) {
            return true;
        }
        var field = nodes.field(region);
        var values = nodes.axes().of(field);
        for (var place = 0; place < values.size(); place++) {
            if (allows(cube, field, values.get(place))
                    && !isWithin(nodes, nodes.ways(region).get(place), cube, holding)) {
                return false;
            }
        }
        holding.add(region);
        return true;
    }

    private static boolean allows(Map<String, Set<Object>> cube, String field, Object value) {
        var allowed = cube.get(field);
        return allowed == null || allowed.contains(value);
    }

    /** A region without the fact sets of a cube. */
    public static int without(DiagramNodes nodes, int region, Map<String, Set<Object>> cube) {
        var fields = nodes.axes().fields();
        var inside = nodes.leaf(RegionVerdict.HOLDS);
        var outside = nodes.leaf(RegionVerdict.FAILS);
        for (var level = fields.size() - 1; level >= 0; level--) {
            var field = fields.get(level);
            if (cube.containsKey(field)) {
                var here = inside;
                inside = nodes.fork(
                        level,
                        nodes.axes().of(field).stream()
                                .mapToInt(value -> allows(cube, field, value) ? here : outside)
                                .toArray());
            }
        }
        return nodes.combine(
                List.of(region, inside),
                both -> both.get(1) == RegionVerdict.HOLDS ? RegionVerdict.FAILS : both.get(0));
    }
}
