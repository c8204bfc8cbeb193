package org.conditionality.whatif.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.work.WorkLimit;

/** The changes of labels from each point of a dimension to the next, all else equal. */
public final class TippingCounts {

    private final Map<Tip, Double> weights = new HashMap<>();
    private final double[] cases;

    private TippingCounts(int points) {
        cases = new double[points];
    }

    /** The weight of each change. */
    public Map<Tip, Double> weights() {
        return weights;
    }

    /** The weight of all that contradicts itself neither at a point nor at the next, whether it changes or not. */
    public double cases(int point) {
        return cases[point];
    }

    /**
     * Where the labels change.
     *
     * @param point the number of the point before
     * @param from the number of the cell before
     * @param to the number of the cell after
     */
    public record Tip(int dimension, int point, int from, int to) {}

    static TippingCounts of(PointClasses classes, ClassTable table, ClassCounts counts, int dimension) {
        var size = classes.dimensions().get(dimension).size();
        var tips = new TippingCounts(size);
        var at = table.relevant().indexOf(dimension);
        if (at >= 0) {
            tips.plain(classes, table, counts, dimension, at);
        } else if (classes.framed().contains(dimension)) {
            tips.framed(classes, table, counts, dimension);
        }
        return tips;
    }

    private void plain(PointClasses classes, ClassTable table, ClassCounts counts, int dimension, int at) {
        var classOf = classes.classOf(dimension);
        var stride = 1L;
        for (var i = table.sizes().length - 1; i > at; i--) {
            stride *= table.sizes()[i];
        }
        var last = new HashMap<Integer, List<Integer>>();
        for (var p = 0; p + 1 < classOf.length; p++) {
            if (classOf[p] != classOf[p + 1]) {
                last.computeIfAbsent(classOf[p], number -> new ArrayList<>()).add(p);
            }
        }
        for (var index = 0L; index < table.size(); index++) {
            ClassCounts.checkNowAndThen(index);
            var some = counts.split(index);
            for (var p : last.getOrDefault(some[at], List.of())) {
                var to = table.at(index + (classOf[p + 1] - some[at]) * stride);
                var weight = counts.weight(some, at) * counts.frameWeight(some[some.length - 1]);
                add(new Tip(dimension, p, table.at(index), to), weight);
            }
        }
    }

    private void framed(PointClasses classes, ClassTable table, ClassCounts counts, int dimension) {
        var framed = classes.framed();
        var own = classes.dimensions().get(dimension).size();
        var stride = counts.stride(framed.indexOf(dimension));
        var entries = table.size() / classes.frames();
        for (var i = 0; i < classes.frameOf().length; i++) {
            var point = i / stride % own;
            if (point + 1 < own) {
                var before = classes.frameOf()[i];
                var after = classes.frameOf()[i + stride];
                var weight = counts.frameWeight(framed, i, framed.indexOf(dimension));
                WorkLimit.check();
                if (before == after) {
                    cases[point] += weight * counts.possible(before);
                }
                for (var entry = 0L; before != after && entry < entries; entry++) {
                    ClassCounts.checkNowAndThen(entry);
                    var from = table.at(before * entries + entry);
                    var to = table.at(after * entries + entry);
                    add(new Tip(dimension, point, from, to), weight * counts.weight(counts.split(entry), -1));
                }
            }
        }
    }

    private void add(Tip tip, double weight) {
        if (tip.from() == GridCells.NONE || tip.to() == GridCells.NONE) {
            return;
        }
        cases[tip.point()] += weight;
        if (tip.from() != tip.to()) {
            weights.merge(tip, weight, Double::sum);
        }
    }
}
