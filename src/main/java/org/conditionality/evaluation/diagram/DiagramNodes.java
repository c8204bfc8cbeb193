package org.conditionality.evaluation.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conditionality.work.WorkLimit;

/**
 * Ordered decision diagrams with shared nodes: each asks for the value of one field after another, leaves out what makes
 * no difference, and ends in a leaf. Two diagrams that say the same are the same number. For one thread at a time.
 */
public final class DiagramNodes {

    /** More nodes than this are not drawn. */
    private static final int MOST = 2_000_000;

    static final int LEAF = Integer.MAX_VALUE;

    /** More nodes would be needed than are drawn. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("A diagram of the facts has more than " + MOST + " nodes.");
        }
    }

    private record Fork(int level, List<Integer> ways) {}

    private final FactAxes axes;
    private final List<String> fields;
    private final List<Object> nodes = new ArrayList<>();
    private final Map<Object, Integer> leaves = new HashMap<>();
    private final Map<Fork, Integer> forks = new HashMap<>();

    DiagramNodes(FactAxes axes) {
        this.axes = axes;
        this.fields = axes.fields();
    }

    public FactAxes axes() {
        return axes;
    }

    /** The diagram that says the same everywhere. */
    int leaf(Object value) {
        return leaves.computeIfAbsent(value, each -> added(each));
    }

    /** The diagram that goes one way for each value of the field at a level. */
    int fork(int level, int[] ways) {
        if (Arrays.stream(ways).allMatch(way -> way == ways[0])) {
            return ways[0];
        }
        var fork = new Fork(level, Arrays.stream(ways).boxed().toList());
        var known = forks.get(fork);
        if (known == null) {
            known = added(fork);
            forks.put(fork, known);
        }
        return known;
    }

    private int added(Object node) {
        WorkLimit.check();
        if (nodes.size() >= MOST) {
            throw new TooLarge();
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    boolean isLeaf(int diagram) {
        return !(nodes.get(diagram) instanceof Fork);
    }

    /** What a leaf says. */
    Object value(int leaf) {
        return nodes.get(leaf);
    }

    /** The field that a diagram asks for first. */
    String field(int diagram) {
        return fields.get(level(diagram));
    }

    /** Where a diagram goes on, by the place of each value. */
    List<Integer> ways(int diagram) {
        return ((Fork) nodes.get(diagram)).ways();
    }

    /** How deep in the order of the fields the one stands that a diagram asks for first; past all for a leaf. */
    int level(int diagram) {
        return nodes.get(diagram) instanceof Fork fork ? fork.level() : LEAF;
    }

    /** The diagram that says what a function makes of all that some diagrams say of the same facts. */
    int combine(List<Integer> diagrams, Function<List<Object>, Object> function) {
        return combine(diagrams, function, new HashMap<>());
    }

    private int combine(
            List<Integer> diagrams, Function<List<Object>, Object> function, Map<List<Integer>, Integer> known) {
        var done = known.get(diagrams);
        if (done != null) {
            return done;
        }
        WorkLimit.check();
        var level = diagrams.stream().mapToInt(this::level).min().orElse(LEAF);
        int combined;
        if (level == LEAF) {
            combined = leaf(function.apply(diagrams.stream().map(nodes::get).toList()));
        } else {
            var ways = new int[axes.of(fields.get(level)).size()];
            for (var way = 0; way < ways.length; way++) {
                var place = way;
                var next = diagrams.stream()
                        .map(each -> level(each) == level ? ways(each).get(place) : each)
                        .toList();
                ways[way] = combine(next, function, known);
            }
            combined = fork(level, ways);
        }
        known.put(diagrams, combined);
        return combined;
    }
}
