package org.conditionality.whatif.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.question.Question;
import org.conditionality.rule.parsed.World;
import org.conditionality.text.RefusedInput;
import org.conditionality.work.WorkLimit;

/**
 * Which points of some dimensions no rule of one reading tells apart, and what obligations come to for each class of
 * them. For one thread at a time.
 */
public final class PointClasses {

    /** More points than this of dates and entangled fields together are not opened. */
    public static final int MOST_FRAMES = 20_000;

    private final ReadingEvaluator evaluator;
    private final List<GridDimension> dimensions;
    private final List<Integer> framed = new ArrayList<>();
    private final List<Integer> plain = new ArrayList<>();
    private final List<String> framedFields = new ArrayList<>();
    private final GridSlices frames;
    private final int[] frameOf;
    private final int[][] classOf;
    private final List<List<Map<String, Object>>> standing = new ArrayList<>();
    private final GridCells cells = new GridCells();

    private PointClasses(
            ReadingEvaluator evaluator, Question situation, List<GridDimension> dimensions, Set<String> entangled) {
        this.evaluator = evaluator;
        this.dimensions = dimensions;
        sort(entangled);
        var open = new TreeSet<String>();
        plain.forEach(each -> open.addAll(dimensions.get(each).fields()));
        frames = new GridSlices(evaluator, situation.asOf(), situation.facts(), open, told(open));
        frameOf = new int[combinations()];
        classOf = new int[dimensions.size()][];
    }

    /**
     * Opens the classes of a situation's dimensions.
     *
     * @throws RefusedInput if what is fixed contradicts itself, on every date where dates vary
     * @throws TooManySlices if there are too many dates and entangled values
     */
    public static PointClasses open(ReadingEvaluator evaluator, Question situation, List<GridDimension> dimensions) {
        var fields = new TreeSet<String>();
        var dates = new TreeSet<LocalDate>();
        dimensions.forEach(each -> fields.addAll(each.fields()));
        dimensions.forEach(each -> each.points().forEach(point -> {
            if (point.get(GridDimension.AS_OF) instanceof LocalDate date) {
                dates.add(date);
            }
        }));
        fields.remove(GridDimension.AS_OF);
        var base = evaluator.world(situation.asOf(), situation.facts());
        var entangled = GridSlices.entangled(evaluator, base, fields, List.copyOf(dates));
        checkPossible(evaluator, base.without(fields), dates);
        var classes = new PointClasses(evaluator, situation, dimensions, entangled);
        classes.openFrames();
        classes.sortPoints();
        return classes;
    }

    private static void checkPossible(ReadingEvaluator evaluator, World fixed, Set<LocalDate> dates) {
        RefusedInput first = null;
        for (var date : dates.isEmpty() ? Set.of(fixed.asOf()) : dates) {
            try {
                evaluator.outline(fixed.on(date));
                return;
            } catch (RefusedInput refused) {
                first = first == null ? refused : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void sortPoints() {
        for (var d = 0; d < dimensions.size(); d++) {
            standing.add(new ArrayList<>());
            if (plain.contains(d)) {
                classOf[d] = classes(dimensions.get(d), standing.get(d));
            } else {
                classOf[d] = new int[dimensions.get(d).size()];
            }
        }
    }

    private void sort(Set<String> entangled) {
        for (var d = 0; d < dimensions.size(); d++) {
            var fields = dimensions.get(d).fields();
            if (fields.contains(GridDimension.AS_OF) || fields.stream().anyMatch(entangled::contains)) {
                framed.add(d);
                framedFields.addAll(fields);
            } else {
                plain.add(d);
            }
        }
    }

    /** The values of fields that nothing stands for, because rules do more with them than can be told. */
    private Map<String, List<Object>> told(Set<String> open) {
        var told = new TreeMap<String, List<Object>>();
        for (var each : plain) {
            for (var field : dimensions.get(each).fields()) {
                if (open.contains(field) && !evaluator.rules().isExact(field)) {
                    told.put(
                            field,
                            dimensions.get(each).points().stream()
                                    .filter(point -> point.containsKey(field))
                                    .map(point -> point.getOrDefault(field, ""))
                                    .distinct()
                                    .toList());
                }
            }
        }
        return told;
    }

    /** How many combinations of framed points there are. */
    private int combinations() {
        var count = 1L;
        for (var each : framed) {
            count *= dimensions.get(each).size();
            if (count > MOST_FRAMES) {
                throw new TooManySlices(framedFields);
            }
        }
        return (int) count;
    }

    /** Opens the frame of every combination of framed points; the last dimension varies fastest. */
    private void openFrames() {
        for (var i = 0; i < frameOf.length; i++) {
            WorkLimit.check();
            var point = new HashMap<String, Object>();
            var rest = i;
            for (var f = framed.size() - 1; f >= 0; f--) {
                var dimension = dimensions.get(framed.get(f));
                point.putAll(dimension.points().get(rest % dimension.size()));
                rest /= dimension.size();
            }
            frameOf[i] = frames.of(framedFields, point);
        }
    }

    private int[] classes(GridDimension dimension, List<Map<String, Object>> stand) {
        var space = frames.frame(0).space();
        var numbers = new HashMap<Map<String, Object>, Integer>();
        var classes = new int[dimension.size()];
        for (var p = 0; p < classes.length; p++) {
            var seen = new HashMap<String, Object>();
            dimension.points().get(p).forEach((field, value) -> seen.put(field, space.standing(field, value)));
            classes[p] = numbers.computeIfAbsent(seen, each -> {
                stand.add(each);
                return stand.size() - 1;
            });
        }
        return classes;
    }

    public List<GridDimension> dimensions() {
        return dimensions;
    }

    public GridCells cells() {
        return cells;
    }

    /** The dimensions whose points select a frame, the last varying fastest. */
    List<Integer> framed() {
        return framed;
    }

    /** The frame of each combination of points of the framed dimensions. */
    int[] frameOf() {
        return frameOf;
    }

    /** The frame of a row, by the number of each dimension's point. */
    public int frame(int[] points) {
        var combination = 0;
        for (var each : framed) {
            combination = combination * dimensions.get(each).size() + points[each];
        }
        return frameOf[combination];
    }

    int frames() {
        return frames.size();
    }

    /** The class of each point of a dimension that selects no frame; 0 for one that does. */
    int[] classOf(int dimension) {
        return classOf[dimension];
    }

    /** How many classes a dimension has that selects no frame. */
    int classes(int dimension) {
        return standing.get(dimension).size();
    }

    /** The dimensions that select no frame and that can matter to one of some obligations. */
    List<Integer> relevant(Collection<String> obligations) {
        var rules = evaluator.rules();
        var read = new HashSet<String>();
        obligations.forEach(id -> rules.inputs(id).forEach(input -> read.addAll(input.fields())));
        read.addAll(rules.laws().fields());
        // Facts that contradict each other are refused for all obligations.
        rules.contradictions().forEach(contradiction -> read.addAll(contradiction.fields()));
        return plain.stream()
                .filter(each -> classes(each) > 1)
                .filter(each -> dimensions.get(each).fields().stream().anyMatch(read::contains))
                .toList();
    }

    /** Points of a dimension that stand next to each other, by number. */
    public record PointRun(int first, int last) {

        public int size() {
            return last - first + 1;
        }
    }

    /** The points of a dimension, where those next to each other are one that do not differ for an obligation. */
    public List<PointRun> runs(int dimension, String obligation) {
        var size = dimensions.get(dimension).size();
        if (!framed.contains(dimension) && !relevant(List.of(obligation)).contains(dimension)) {
            return List.of(new PointRun(0, size - 1));
        }
        var runs = new ArrayList<PointRun>();
        var first = 0;
        for (var point = 1; point <= size; point++) {
            if (point == size || framed.contains(dimension) || classOf[dimension][point] != classOf[dimension][first]) {
                runs.add(new PointRun(first, point - 1));
                first = point;
            }
        }
        return runs;
    }

    /** How many classes of facts are told apart for some obligations. */
    public double count(Collection<String> obligations) {
        var count = (double) frames.size();
        for (var each : relevant(obligations)) {
            count *= classes(each);
        }
        return count;
    }

    /** The labels of an obligation in a frame, for a class of each of some dimensions: the number of a cell. */
    int cell(String obligation, int frame, List<Integer> some, int[] classes) {
        var known = new HashMap<String, Object>();
        for (var i = 0; i < classes.length; i++) {
            known.putAll(standing.get(some.get(i)).get(classes[i]));
        }
        // A class that does not matter is any.
        for (var each : plain) {
            if (!some.contains(each)) {
                standing.get(each).get(0).forEach(known::putIfAbsent);
            }
        }
        return frames.frame(frame).cell(obligation, known, cells);
    }
}
