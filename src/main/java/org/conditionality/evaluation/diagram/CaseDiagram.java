package org.conditionality.evaluation.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.evaluation.state.InputCase;

/** Draws what one input comes to, from its cases. */
final class CaseDiagram {

    private final DiagramNodes nodes;
    private final FactSpace space;
    private final Function<InputCase, Object> outcome;
    private final List<String> own;

    private CaseDiagram(
            DiagramNodes nodes, FactSpace space, List<InputCase> cases, Function<InputCase, Object> outcome) {
        this.nodes = nodes;
        this.space = space;
        this.outcome = outcome;
        var asked =
                cases.isEmpty() ? Set.<String>of() : cases.get(0).completion().keySet();
        this.own = nodes.axes().fields().stream().filter(asked::contains).toList();
    }

    /** The diagram whose leaves are the sets of outcomes; where the facts contradict each other, there is none. */
    static int of(DiagramNodes nodes, FactSpace space, List<InputCase> cases, Function<InputCase, Object> outcome) {
        return new CaseDiagram(nodes, space, cases, outcome).drawn(cases, 0, new HashMap<>());
    }

    private int drawn(List<InputCase> cases, int at, Map<String, Object> before) {
        if (cases.isEmpty() || at == own.size()) {
            return nodes.leaf(cases.stream().map(outcome).collect(Collectors.toUnmodifiableSet()));
        }
        var field = own.get(at);
        var standing = space.valuesInOrder(field, before);
        var byPlace = new HashMap<Integer, Integer>();
        var all = nodes.axes().of(field);
        var ways = new int[all.size()];
        for (var way = 0; way < ways.length; way++) {
            ways[way] = byPlace.computeIfAbsent(FactAxes.standing(standing, all.get(way)), place -> {
                var known = new HashMap<>(before);
                known.put(field, standing.get(place));
                return drawn(fitting(cases, field, standing.get(place)), at + 1, known);
            });
        }
        return nodes.fork(nodes.axes().fields().indexOf(field), ways);
    }

    private static List<InputCase> fitting(List<InputCase> cases, String field, Object value) {
        return cases.stream()
                .filter(each -> value.equals(each.completion().get(field)))
                .toList();
    }
}
