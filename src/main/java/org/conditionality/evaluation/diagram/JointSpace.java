package org.conditionality.evaluation.diagram;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.conditionality.evaluation.diagram.JudgedThing.Kind;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.evaluation.state.ObligationStates;
import org.conditionality.norm.Condition;

/**
 * What several sides say of things under every fact set: one diagram for each, over common axes, so that they can be set
 * against each other fact by fact. For one thread at a time.
 */
public final class JointSpace {

    /** Opens the facts under one reading, with values of interest beside those that stand for all. */
    public interface SpaceOpener extends Function<Map<String, List<Object>>, FactSpace> {}

    private final Map<String, FactSpace> spaces = new LinkedHashMap<>();
    private final Set<JudgedThing> things;
    private final Map<JudgedThing, List<List<InputCase>>> cases = new LinkedHashMap<>();
    private final Map<JudgedThing, Integer> drawn = new HashMap<>();
    private final DiagramNodes nodes;
    private final boolean isAligned;

    private JointSpace(Map<String, SpaceOpener> sides, Set<JudgedThing> things, Map<String, Set<Object>> more) {
        this.things = things;
        open(sides, Map.of());
        var axes = axes(more);
        var apart = apart(axes);
        if (!apart.isEmpty()) {
            // Where values depend on those of other fields, all sides have to look at the same ones.
            var shared = new HashMap<String, List<Object>>();
            apart.forEach(field -> shared.put(field, axes.of(field)));
            open(sides, shared);
        }
        this.nodes = new DiagramNodes(apart.isEmpty() ? axes : axes(more));
        this.isAligned = apart.isEmpty() || apart(nodes.axes()).isEmpty();
    }

    /**
     * Opens a space.
     *
     * @param things what will be asked about
     * @param more values of fields that have to be told from all others, by path; none for a field of no measure
     */
    public static JointSpace of(
            Map<String, SpaceOpener> sides, Collection<JudgedThing> things, Map<String, Set<Object>> more) {
        return new JointSpace(sides, new LinkedHashSet<>(things), more);
    }

    private void open(Map<String, SpaceOpener> sides, Map<String, List<Object>> more) {
        sides.forEach((side, opener) -> spaces.put(side, opener.apply(more)));
        cases.clear();
        things.forEach(thing -> cases.put(thing, cases(thing)));
    }

    private FactSpace space(JudgedThing thing) {
        return Objects.requireNonNull(spaces.get(thing.side()));
    }

    private List<List<InputCase>> cases(JudgedThing thing) {
        return thing.kind() == Kind.VALUE
                ? List.of(space(thing).cases(thing.id()))
                : List.copyOf(space(thing).states(thing.id()).cells().values());
    }

    private FactAxes axes(Map<String, Set<Object>> more) {
        var collected = new LinkedHashMap<String, Set<Object>>();
        cases.forEach((thing, inputs) -> inputs.forEach(input -> {
            for (var field : fields(input)) {
                for (var each : space(thing).ordered(space(thing).entangledWith(field))) {
                    collected.computeIfAbsent(each, path -> new LinkedHashSet<>());
                }
            }
        }));
        more.keySet().forEach(field -> collected.computeIfAbsent(field, path -> new LinkedHashSet<>()));
        collected.forEach((field, values) -> {
            spaces.values().forEach(space -> values.addAll(space.values(field)));
            values.addAll(more.getOrDefault(field, Set.of()));
        });
        cases.values()
                .forEach(inputs -> inputs.forEach(input -> input.forEach(each -> each.completion()
                        .forEach((field, value) ->
                                Objects.requireNonNull(collected.get(field)).add(value)))));
        return FactAxes.of(collected);
    }

    private static Set<String> fields(List<InputCase> input) {
        return input.isEmpty()
                ? Set.of()
                : new TreeSet<>(input.get(0).completion().keySet());
    }

    /** The fields on whose values those of others depend, and that not all sides part alike. */
    private Set<String> apart(FactAxes axes) {
        var apart = new TreeSet<String>();
        for (var field : axes.fields()) {
            for (var space : spaces.values()) {
                var with = space.ordered(space.entangledWith(field));
                if (with.size() > 1
                        && !field.equals(with.get(with.size() - 1))
                        && !new HashSet<>(space.values(field)).containsAll(axes.of(field))) {
                    apart.add(field);
                }
            }
        }
        return apart;
    }

    public DiagramNodes nodes() {
        return nodes;
    }

    public FactAxes axes() {
        return nodes.axes();
    }

    /** Whether what it says holds for all values of all fields, and not only for those that were tried. */
    public boolean isExact() {
        return isAligned
                && things.stream()
                        .allMatch(thing -> thing.kind() == Kind.VALUE
                                ? space(thing).isExactOf(thing.id())
                                : space(thing).isExact(thing.id()));
    }

    /** Whether the values of a field depend on those of others under some side, so that it says nothing by itself. */
    public boolean isEntangled(String field) {
        return spaces.values().stream()
                .anyMatch(space -> space.entangledWith(field).size() > 1);
    }

    /**
     * The diagram of a thing. Its leaves are the sets of what is possible, label sets or values: one, unless the rules
     * leave a gap, and none where the facts contradict each other.
     */
    public int of(JudgedThing thing) {
        return drawn.computeIfAbsent(
                thing,
                each -> each.kind() == Kind.VALUE
                        ? value(each)
                        : labels(each, space(each).states(each.id())));
    }

    private int value(JudgedThing thing) {
        return CaseDiagram.of(
                nodes,
                space(thing),
                Objects.requireNonNull(cases.get(thing)).get(0),
                each -> each.records().stream()
                        .filter(Condition.class::isInstance)
                        .map(record -> ((Condition) record).value())
                        .findFirst()
                        .orElseThrow());
    }

    private int labels(JudgedThing thing, ObligationStates states) {
        var reached = nodes.leaf(Set.of(0L));
        for (var input : states.cells().entrySet()) {
            var own = CaseDiagram.of(
                    nodes,
                    space(thing),
                    input.getValue(),
                    each -> states.atoms().bits(input.getKey(), each));
            reached = nodes.combine(List.of(reached, own), JointSpace::joined);
        }
        return nodes.combine(List.of(reached), masks -> {
            var sets = new HashSet<Object>();
            for (var mask : (Set<?>) masks.get(0)) {
                var outcome = states.outcomes().get(mask);
                if (outcome != null) {
                    sets.add(outcome.labels());
                }
            }
            return Set.copyOf(sets);
        });
    }

    private static Object joined(List<Object> leaves) {
        var all = new HashSet<Object>();
        for (var one : (Set<?>) leaves.get(0)) {
            for (var other : (Set<?>) leaves.get(1)) {
                all.add((Long) one | (Long) other);
            }
        }
        return Set.copyOf(all);
    }

    /** The diagram that says what a field is. */
    public int ofField(String field) {
        var all = axes().of(field);
        return nodes.fork(
                axes().fields().indexOf(field),
                all.stream().mapToInt(nodes::leaf).toArray());
    }

    /** Whether a region holds nowhere. */
    public boolean isNowhere(int region) {
        return DiagramCubes.example(nodes, region).isEmpty();
    }

    /** The diagram that judges what some diagrams say of the same facts. */
    public int region(List<Integer> diagrams, Function<List<Object>, RegionVerdict> judge) {
        return nodes.combine(diagrams, judge::apply);
    }
}
