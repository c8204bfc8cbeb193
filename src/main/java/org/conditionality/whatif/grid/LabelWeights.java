package org.conditionality.whatif.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.conditionality.work.WorkLimit;

/** How much of the weight each cell of an obligation has: of all, and for each point of each dimension. */
public final class LabelWeights {

    private final double[] total;
    private final IntFunction<List<double[]>> byPoint;

    private LabelWeights(double[] total, IntFunction<List<double[]>> byPoint) {
        this.total = total;
        this.byPoint = byPoint;
    }

    /** The weights of every class. */
    public static LabelWeights exact(PointClasses classes, ClassTable table) {
        var tally = ClassCounts.count(classes, table);
        return new LabelWeights(tally.total(), tally::byPoint);
    }

    /** The numbers of samples, drawn by their weights. */
    public static LabelWeights sampled(PointClasses classes, String obligation, long seed, int samples) {
        var random = new SplittableRandom(seed);
        var relevant = classes.relevant(List.of(obligation));
        var drawn = new int[samples][];
        var cells = new int[samples];
        for (var i = 0; i < samples; i++) {
            WorkLimit.check();
            var points = new int[classes.dimensions().size()];
            for (var d = 0; d < points.length; d++) {
                points[d] = draw(classes.dimensions().get(d).weights(), random.nextDouble());
            }
            drawn[i] = points;
            var some = relevant.stream()
                    .mapToInt(each -> classes.classOf(each)[points[each]])
                    .toArray();
            cells[i] = classes.cell(obligation, classes.frame(points), relevant, some);
        }
        var total = new double[classes.cells().end()];
        for (var cell : cells) {
            total[cell]++;
        }
        return new LabelWeights(total, dimension -> byPoint(classes, dimension, relevant, drawn, cells));
    }

    /** By the number of the cell. */
    public double[] total() {
        return total;
    }

    /** By the number of the cell, for each point of a dimension; none where that does not matter. */
    public IntFunction<List<double[]>> byPoint() {
        return byPoint;
    }

    private static int draw(List<Double> weights, double chance) {
        var rest = chance;
        for (var p = 0; p < weights.size(); p++) {
            rest -= weights.get(p);
            if (rest < 0) {
                return p;
            }
        }
        return weights.size() - 1;
    }

    private static List<double[]> byPoint(
            PointClasses classes, int dimension, List<Integer> relevant, int[][] drawn, int[] cells) {
        var points = new ArrayList<double[]>();
        if (relevant.contains(dimension) || classes.framed().contains(dimension)) {
            for (var p = 0; p < classes.dimensions().get(dimension).size(); p++) {
                points.add(new double[classes.cells().end()]);
            }
            for (var i = 0; i < cells.length; i++) {
                points.get(drawn[i][dimension])[cells[i]]++;
            }
        }
        return points;
    }

    /** The points of a range, from a first number to a last: one for each stretch, weighted by its length. */
    public static void stretch(
            long first,
            long last,
            List<Long> starts,
            IntFunction<Map<String, Object>> point,
            List<Map<String, Object>> points,
            List<Double> weights) {
        var cuts = new ArrayList<Long>();
        cuts.add(first);
        starts.stream().filter(start -> start > first && start <= last).sorted().forEach(cuts::add);
        cuts.add(last + 1);
        for (var i = 0; i + 1 < cuts.size(); i++) {
            points.add(point.apply(Math.toIntExact(cuts.get(i))));
            weights.add((cuts.get(i + 1) - cuts.get(i)) / (double) (last + 1 - first));
        }
    }
}
