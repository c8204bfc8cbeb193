package org.conditionality.whatif.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.evaluation.space.FactSpace.Split;
import org.conditionality.evaluation.space.FactSpace.Way;
import org.conditionality.evaluation.space.GreedyCover;
import org.conditionality.norm.Label;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.work.WorkLimit;

/**
 * Finds the cubes of fact sets in which an obligation carries labels of some kind, under one reading: what each of its
 * inputs must come to, each of these as conditions on its own few fields, multiplied out.
 */
final class ConditionFinder {

    /** More cases than this nobody reads. */
    private static final int MOST = 4_000;

    /** More single worlds than this are not looked at to widen one case. */
    private static final int MOST_WORLDS = 2_000;

    /**
     * A case and the inputs that ask something in it.
     *
     * @param cube the values it allows
     */
    record Found(Implicant cube, Set<LabelInput> inputs) {}

    /**
     * All cases.
     *
     * @param found as few and as wide as were found
     * @param values every value of each field that matters, in order
     */
    record Cases(List<Found> found, Map<String, Set<Object>> values, boolean exact) {}

    private final FactSpace space;
    private final String obligation;
    private final Predicate<SortedSet<Label.Name>> wanted;
    private final Map<String, Set<Object>> all = new TreeMap<>();
    private final Map<Split, List<Implicant>> known = new LinkedHashMap<>();
    private boolean complete = true;

    private ConditionFinder(FactSpace space, String obligation, Predicate<SortedSet<Label.Name>> wanted) {
        this.space = space;
        this.obligation = obligation;
        this.wanted = wanted;
    }

    /** The cases in which an obligation carries labels that are wanted. */
    static Cases find(FactSpace space, String obligation, Predicate<SortedSet<Label.Name>> wanted) {
        return new ConditionFinder(space, obligation, wanted).find();
    }

    private Cases find() {
        var ways = space.ways(obligation, wanted);
        ways.forEach(way -> way.inputs().values().forEach(this::note));
        var cases = new ArrayList<Found>();
        ways.forEach(way -> cases.addAll(cases(way)));
        var inputs = new LinkedHashMap<Implicant, Set<LabelInput>>();
        for (var each : cases) {
            // A field may not matter after all, because others settle the same.
            inputs.computeIfAbsent(
                            GreedyCover.widest(each.cube(), this::domain, this::isCertain),
                            cube -> new LinkedHashSet<>())
                    .addAll(each.inputs());
        }
        var found = new ArrayList<Found>();
        for (var cube : GreedyCover.needed(
                GreedyCover.absorbed(inputs.keySet()),
                (cube, others) -> cube.minus(others, all).isEmpty())) {
            found.add(new Found(cube, inputs.getOrDefault(cube, Set.of())));
        }
        return new Cases(List.copyOf(found), all, isExact());
    }

    private void note(Split split) {
        for (var points : List.of(split.on(), split.off())) {
            points.forEach(point -> point.forEach(
                    (field, value) -> all.computeIfAbsent(field, path -> new TreeSet<>(ConditionFinder::inOrder))
                            .add(value)));
        }
    }

    private static int inOrder(Object one, Object other) {
        return one instanceof Integer || one instanceof LocalDate
                ? FactSpace.compare(one, other)
                : one.toString().compareTo(other.toString());
    }

    private Set<Object> domain(String field) {
        return all.getOrDefault(field, Set.of());
    }

    private List<Found> cases(Way way) {
        var cubes = List.of(Implicant.EVERYTHING);
        for (var split : way.inputs().values()) {
            var own = known.computeIfAbsent(
                    split, each -> GreedyCover.of(each.on(), each.off(), Implicant::of, this::domain));
            var next = new ArrayList<Implicant>();
            for (var cube : cubes) {
                WorkLimit.check();
                own.forEach(each -> cube.and(each).ifPresent(next::add));
            }
            cubes = GreedyCover.absorbed(next);
            if (cubes.size() > MOST) {
                complete = false;
                cubes = cubes.subList(0, MOST);
            }
        }
        return cubes.stream()
                .map(cube -> new Found(cube, way.inputs().keySet()))
                .toList();
    }

    /** Whether the labels are as wanted in every world of a cube. */
    private boolean isCertain(Implicant cube) {
        WorkLimit.check();
        List<Map<String, Object>> worlds = List.of(Map.of());
        for (var each : cube.fields().entrySet()) {
            var more = new ArrayList<Map<String, Object>>();
            for (var world : worlds) {
                for (var value : each.getValue()) {
                    var next = new LinkedHashMap<>(world);
                    next.put(each.getKey(), value);
                    more.add(next);
                }
            }
            worlds = more;
            if (worlds.size() > MOST_WORLDS) {
                return false;
            }
        }
        // Worlds that contradict themselves have no labels, and nobody can suppose them.
        return worlds.stream()
                .allMatch(world -> space.possible(obligation, world).stream().allMatch(wanted));
    }

    private boolean isExact() {
        return complete && space.isExact(obligation) && all.keySet().stream().noneMatch(space::isEntangled);
    }
}
