package org.conditionality.whatif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.evaluation.Space.Split;
import org.conditionality.work.WorkLimit;

/** Makes few and wide cubes of many values. */
final class Cubes {

    private Cubes() {}

    /** A cover of the values that are on, which holds none of those that are off. */
    static List<Cube> of(Split split, Map<String, Set<Object>> all) {
        var cubes = new ArrayList<Cube>();
        var left = new LinkedHashSet<>(split.on());
        while (!left.isEmpty()) {
            var cube = widened(left.iterator().next(), split.off(), all);
            cubes.add(cube);
            left.removeIf(cube::holds);
        }
        return irredundant(cubes, split.on());
    }

    private static List<Cube> irredundant(List<Cube> cubes, List<Map<String, Object>> on) {
        var kept = new ArrayList<>(cubes);
        for (var cube : cubes) {
            WorkLimit.check();
            var others = new ArrayList<>(kept);
            others.remove(cube);
            if (on.stream().allMatch(point -> others.stream().anyMatch(other -> other.holds(point)))) {
                kept.remove(cube);
            }
        }
        return List.copyOf(kept);
    }

    /** First frees whole fields, then adds single values. */
    private static Cube widened(
            Map<String, Object> point, List<Map<String, Object>> off, Map<String, Set<Object>> all) {
        var cube = Cube.EVERYTHING;
        for (var each : new TreeMap<>(point).entrySet()) {
            cube = cube.with(each.getKey(), Set.of(each.getValue()));
        }
        for (var field : List.copyOf(cube.fields().keySet())) {
            WorkLimit.check();
            var freed = cube.without(field);
            if (off.stream().noneMatch(freed::holds)) {
                cube = freed;
            }
        }
        for (var field : List.copyOf(cube.fields().keySet())) {
            for (var value : all.getOrDefault(field, Set.of())) {
                var values = new LinkedHashSet<>(cube.fields().getOrDefault(field, Set.of()));
                WorkLimit.check();
                if (values.add(value)) {
                    var wider = cube.with(field, values);
                    if (off.stream().noneMatch(wider::holds)) {
                        cube = wider;
                    }
                }
            }
        }
        return cube;
    }

    /** Without those that another covers. */
    static List<Cube> absorbed(List<Cube> cubes) {
        var kept = new ArrayList<Cube>();
        for (var cube : new LinkedHashSet<>(cubes)) {
            WorkLimit.check();
            if (kept.stream().noneMatch(other -> other.covers(cube))) {
                kept.removeIf(cube::covers);
                kept.add(cube);
            }
        }
        return kept;
    }
}
