package org.conditionality.evaluation.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.conditionality.work.WorkLimit;

/**
 * Covers points by cubes, none of which can be wider and none of which is needless. The cubes are few, but not always as
 * few as possible: each point is covered by the first cube found for it.
 */
public final class GreedyCover {

    private GreedyCover() {}

    /**
     * Cubes that hold each of some points and none of some others.
     *
     * @param narrowest the cube of one point
     * @param domain the values along an axis that are tried one by one
     */
    public static <A, P, C extends AxisCube<A, P, C>> List<C> of(
            Collection<P> on, Collection<P> off, Function<P, C> narrowest, Function<A, Collection<Object>> domain) {
        var cubes = new ArrayList<C>();
        var left = new LinkedHashSet<>(on);
        while (!left.isEmpty()) {
            var cube = widest(
                    narrowest.apply(left.iterator().next()),
                    domain,
                    wider -> off.stream().noneMatch(wider::holds));
            cubes.add(cube);
            left.removeIf(cube::holds);
        }
        // A later cube may have made an earlier one needless.
        return needed(
                cubes,
                (cube, others) -> on.stream().allMatch(point -> others.stream().anyMatch(each -> each.holds(point))));
    }

    /**
     * A cube made as wide as is allowed: first whole axes are freed, then single values added.
     *
     * @param allowed whether every point of a cube may be in it; asked of what has been freed or added
     */
    public static <A, P, C extends AxisCube<A, P, C>> C widest(
            C cube, Function<A, Collection<Object>> domain, Predicate<C> allowed) {
        var wide = cube;
        for (var axis : List.copyOf(cube.axes())) {
            WorkLimit.check();
            var freed = wide.without(axis);
            if (allowed.test(freed)) {
                wide = freed;
            }
        }
        for (var axis : List.copyOf(wide.axes())) {
            for (var value : domain.apply(axis)) {
                WorkLimit.check();
                var values = new LinkedHashSet<>(wide.values(axis));
                if (values.add(value) && allowed.test(wide.with(axis, Set.of(value)))) {
                    wide = wide.with(axis, values);
                }
            }
        }
        return wide;
    }

    /** Without the cubes that one other covers. */
    public static <A, P, C extends AxisCube<A, P, C>> List<C> absorbed(Collection<C> cubes) {
        var kept = new ArrayList<C>();
        for (var cube : new LinkedHashSet<>(cubes)) {
            WorkLimit.check();
            if (kept.stream().noneMatch(other -> other.covers(cube))) {
                kept.removeIf(cube::covers);
                kept.add(cube);
            }
        }
        return kept;
    }

    /**
     * Without the cubes that the others make needless.
     *
     * @param needless whether a cube is needless, given the others
     */
    public static <C> List<C> needed(Collection<C> cubes, BiPredicate<C, List<C>> needless) {
        var kept = new ArrayList<>(cubes);
        for (var cube : cubes) {
            WorkLimit.check();
            var others = new ArrayList<>(kept);
            others.remove(cube);
            if (needless.test(cube, others)) {
                kept.remove(cube);
            }
        }
        return List.copyOf(kept);
    }
}
