package org.conditionality.whatif.grid;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.work.WorkLimit;

/** What one obligation comes to over all points of all dimensions: counted by classes, not by rows. */
public final class ClassCounts {

    private static final int EVERY = 1_000;

    private final PointClasses classes;
    private final ClassTable table;
    private final double[] frameWeights;
    private final double idle;
    private final double[][] classWeights;
    private final double[] total;
    private final double[][][] byClass;
    private final double[][] byFrame;

    private ClassCounts(PointClasses classes, ClassTable table) {
        this.classes = classes;
        this.table = table;
        var relevant = table.relevant();
        frameWeights = frameWeights();
        idle = idle();
        classWeights = new double[relevant.size()][];
        for (var i = 0; i < classWeights.length; i++) {
            classWeights[i] = classWeights(relevant.get(i));
        }
        var cells = classes.cells().end();
        total = new double[cells];
        byFrame = new double[classes.frames()][cells];
        byClass = new double[relevant.size()][][];
        for (var i = 0; i < byClass.length; i++) {
            byClass[i] = new double[table.sizes()[i]][cells];
        }
    }

    /** Counts every entry of a table. */
    public static ClassCounts count(PointClasses classes, ClassTable table) {
        // Every entry is found first, for until then it is not known how many sorts of cells there are.
        for (var index = 0L; index < table.size(); index++) {
            table.at(index);
        }
        var tally = new ClassCounts(classes, table);
        tally.count();
        return tally;
    }

    private double[] frameWeights() {
        var weights = new double[classes.frames()];
        var framed = classes.framed();
        for (var i = 0; i < classes.frameOf().length; i++) {
            weights[classes.frameOf()[i]] += frameWeight(framed, i, -1);
        }
        return weights;
    }

    /** The weight of one combination of framed points, without that of one dimension. */
    double frameWeight(List<Integer> framed, int combination, int without) {
        var weight = 1.0;
        var rest = combination;
        for (var f = framed.size() - 1; f >= 0; f--) {
            var dimension = classes.dimensions().get(framed.get(f));
            if (f != without) {
                weight *= dimension.weights().get(rest % dimension.size());
            }
            rest /= dimension.size();
        }
        return weight;
    }

    /** The weight of all points of the dimensions that do not matter. */
    private double idle() {
        var weight = 1.0;
        for (var d = 0; d < classes.dimensions().size(); d++) {
            if (!classes.framed().contains(d) && !table.relevant().contains(d)) {
                weight *= classes.dimensions().get(d).weights().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
            }
        }
        return weight;
    }

    private double[] classWeights(int dimension) {
        var weights = new double[classes.classes(dimension)];
        var classOf = classes.classOf(dimension);
        for (var p = 0; p < classOf.length; p++) {
            weights[classOf[p]] += classes.dimensions().get(dimension).weights().get(p);
        }
        return weights;
    }

    private void count() {
        for (var index = 0L; index < table.size(); index++) {
            checkNowAndThen(index);
            var some = split(index);
            var weight = weight(some, -1);
            var frame = some[some.length - 1];
            var cell = table.at(index);
            byFrame[frame][cell] += weight;
            total[cell] += weight * frameWeights[frame];
            for (var i = 0; i < byClass.length; i++) {
                byClass[i][some[i]][cell] += weight * frameWeights[frame];
            }
        }
    }

    /** The class of each dimension that matters, and last the frame. */
    int[] split(long index) {
        var sizes = table.sizes();
        var some = new int[sizes.length + 1];
        var rest = index;
        for (var i = sizes.length - 1; i >= 0; i--) {
            some[i] = (int) (rest % sizes[i]);
            rest /= sizes[i];
        }
        some[sizes.length] = (int) rest;
        return some;
    }

    /** The weight of all points of these classes, whatever the frame, without that of one dimension. */
    double weight(int[] some, int without) {
        var weight = idle;
        for (var i = 0; i < classWeights.length; i++) {
            if (i != without) {
                weight *= classWeights[i][some[i]];
            }
        }
        return weight;
    }

    /** The weight of a frame. */
    double frameWeight(int frame) {
        return frameWeights[frame];
    }

    /** The weight of all points under a frame that are no contradictions, without that of the framed dimensions. */
    double possible(int frame) {
        var weight = 0.0;
        for (var cell = GridCells.NONE + 1; cell < total.length; cell++) {
            weight += byFrame[frame][cell];
        }
        return weight;
    }

    /** The weight of each cell, by its number. */
    public double[] total() {
        return total;
    }

    /** The weight of each cell for each point of a dimension: none where the dimension does not matter. */
    public List<double[]> byPoint(int dimension) {
        var points = new ArrayList<double[]>();
        var at = table.relevant().indexOf(dimension);
        if (at >= 0) {
            for (var number : classes.classOf(dimension)) {
                points.add(byClass[at][number]);
            }
        } else if (classes.framed().contains(dimension)) {
            var own = classes.dimensions().get(dimension);
            for (var p = 0; p < own.size(); p++) {
                points.add(new double[total.length]);
            }
            var framed = classes.framed();
            var stride = stride(framed.indexOf(dimension));
            for (var i = 0; i < classes.frameOf().length; i++) {
                var point = points.get(i / stride % own.size());
                var weight = frameWeight(framed, i, -1);
                for (var cell = 0; cell < total.length; cell++) {
                    point[cell] += weight * byFrame[classes.frameOf()[i]][cell];
                }
            }
        }
        return points;
    }

    int stride(int frame) {
        var stride = 1;
        for (var f = classes.framed().size() - 1; f > frame; f--) {
            stride *= classes.dimensions().get(classes.framed().get(f)).size();
        }
        return stride;
    }

    /** Where labels change from one point of a dimension to the next. */
    public TippingCounts tips(int dimension) {
        return TippingCounts.of(classes, table, this, dimension);
    }

    static void checkNowAndThen(long index) {
        if (index % EVERY == 0) {
            WorkLimit.check();
        }
    }
}
