package org.conditionality.whatif.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.conditionality.fact.Vocabulary;
import org.conditionality.whatif.grid.ClassCounts;
import org.conditionality.whatif.grid.ClassTable;
import org.conditionality.whatif.grid.GridCells;
import org.conditionality.whatif.grid.PointClasses;
import org.conditionality.whatif.grid.TippingCounts;
import org.conditionality.whatif.sweep.SweepAnswer.Effect;
import org.conditionality.whatif.sweep.SweepAnswer.ObligationSummary;
import org.conditionality.whatif.sweep.SweepAnswer.SetCount;
import org.conditionality.whatif.sweep.SweepAnswer.TippingPoint;
import org.jspecify.annotations.Nullable;

/** Sums up what the table of a sweep says of one obligation, from its classes. */
public final class LabelSummaries {

    private static final int MOST_TIPS = 10;
    private static final double MILLION = 1e6;

    /** How far the difference between two shares can be trusted. */
    public interface SpreadInterval {

        /** The ends of its interval; empty where the shares are exact. */
        Optional<Ends> of(double most, double ofMost, double least, double ofLeast);
    }

    /** The ends of an interval. */
    public record Ends(double low, double high) {}

    private final Vocabulary vocabulary;
    private final PointClasses classes;

    public LabelSummaries(Vocabulary vocabulary, PointClasses classes) {
        this.vocabulary = vocabulary;
        this.classes = classes;
    }

    /**
     * What a table comes to.
     *
     * @param regions whether the regions of labels are wanted
     */
    ObligationSummary of(ClassTable table, boolean regions) {
        var tally = ClassCounts.count(classes, table);
        var found = regions ? LabelRegions.of(classes, table) : null;
        return new ObligationSummary(
                table.obligation(),
                shares(tally.total()),
                sets(tally.total()),
                effects(tally::byPoint, (most, ofMost, least, ofLeast) -> Optional.empty()),
                tips(table.obligation(), tally),
                classes.cells().isExact(table.obligation()) ? null : Boolean.FALSE,
                found,
                regions && found == null
                        ? "More than %,d sorts of rows differ, which are not merged. Take fewer axes, or fewer values."
                                .formatted(RegionGrid.MOST_CELLS)
                        : null);
    }

    /** The share of each label among the cells that are no contradictions. */
    public Map<String, Double> shares(double[] cells) {
        var shares = new TreeMap<String, Double>();
        var all = 0.0;
        for (var cell = GridCells.NONE + 1; cell < cells.length; cell++) {
            all += cells[cell];
            if (cells[cell] > 0) {
                for (var label : classes.cells().of(cell)) {
                    shares.merge(label, cells[cell], Double::sum);
                }
            }
        }
        var whole = all;
        shares.replaceAll((label, weight) -> rounded(weight / whole));
        return shares;
    }

    public static double rounded(double share) {
        return Math.round(share * MILLION) / MILLION;
    }

    private List<SetCount> sets(double[] cells) {
        var sets = new ArrayList<SetCount>();
        for (var cell = GridCells.NONE + 1; cell < cells.length; cell++) {
            if (cells[cell] > 0) {
                sets.add(new SetCount(classes.cells().of(cell), Math.round(cells[cell])));
            }
        }
        sets.sort(Comparator.comparing(SetCount::rows)
                .reversed()
                .thenComparing(set -> set.labels().toString()));
        return sets;
    }

    /** What each dimension does to the shares, the one that moves them most first. */
    public List<Effect> effects(IntFunction<List<double[]>> byPoint, SpreadInterval interval) {
        var effects = new ArrayList<Effect>();
        for (var d = 0; d < classes.dimensions().size(); d++) {
            var effect = effect(d, byPoint.apply(d), interval);
            if (effect != null) {
                effects.add(effect);
            }
        }
        effects.sort(Comparator.comparing(Effect::spread).reversed().thenComparing(Effect::field));
        return effects;
    }

    private @Nullable Effect effect(int dimension, List<double[]> byPoint, SpreadInterval interval) {
        var shares = byPoint.stream().map(this::shares).toList();
        var labels = new TreeSet<String>();
        shares.forEach(each -> labels.addAll(each.keySet()));
        Effect best = null;
        for (var label : labels) {
            var most = -1;
            var least = -1;
            for (var p = 0; p < shares.size(); p++) {
                if (!shares.get(p).isEmpty()) {
                    most = most < 0 || share(shares, p, label) > share(shares, most, label) ? p : most;
                    least = least < 0 || share(shares, p, label) < share(shares, least, label) ? p : least;
                }
            }
            var spread = rounded(share(shares, most, label) - share(shares, least, label));
            if (spread > 0 && (best == null || spread > best.spread())) {
                var ends = interval.of(
                        share(shares, most, label),
                        possible(byPoint.get(most)),
                        share(shares, least, label),
                        possible(byPoint.get(least)));
                best = new Effect(
                        name(dimension),
                        label,
                        value(dimension, most),
                        share(shares, most, label),
                        value(dimension, least),
                        share(shares, least, label),
                        spread,
                        ends.map(Ends::low).orElse(null),
                        ends.map(Ends::high).orElse(null));
            }
        }
        return best;
    }

    /** The weight of all cells that are no contradictions. */
    private static double possible(double[] cells) {
        var all = 0.0;
        for (var cell = GridCells.NONE + 1; cell < cells.length; cell++) {
            all += cells[cell];
        }
        return all;
    }

    private static double share(List<Map<String, Double>> shares, int point, String label) {
        return shares.get(point).getOrDefault(label, 0.0);
    }

    private String name(int dimension) {
        return String.join(", ", classes.dimensions().get(dimension).fields());
    }

    private @Nullable Object value(int dimension, int point) {
        var own = classes.dimensions().get(dimension);
        var values = own.points().get(point);
        return own.fields().size() == 1 ? values.get(own.fields().get(0)) : values;
    }

    private List<TippingPoint> tips(String obligation, ClassCounts tally) {
        var tips = new ArrayList<TippingPoint>();
        for (var d = 0; d < classes.dimensions().size(); d++) {
            var found = tally.tips(d);
            found.weights()
                    .forEach((tip, weight) ->
                            tips.add(tip(obligation, tip, Math.round(weight), Math.round(found.cases(tip.point())))));
        }
        tips.sort(Comparator.comparingDouble((TippingPoint tip) -> -(double) tip.rows() / tip.of())
                .thenComparing(TippingPoint::text));
        return List.copyOf(tips.subList(0, Math.min(tips.size(), MOST_TIPS)));
    }

    private TippingPoint tip(String obligation, TippingCounts.Tip tip, long rows, long of) {
        var field = name(tip.dimension());
        var from = value(tip.dimension(), tip.point());
        var to = value(tip.dimension(), tip.point() + 1);
        var before = classes.cells().of(tip.from());
        var after = classes.cells().of(tip.to());
        var text = "`%s` goes from %s to %s when `%s` goes from %s to %s%s, in %s."
                .formatted(
                        obligation,
                        words(before),
                        words(after),
                        field,
                        written(from),
                        written(to),
                        unit(field),
                        rows == of ? "every case" : "%,d of %,d cases".formatted(rows, of));
        return new TippingPoint(field, from, to, before, after, rows, of, text);
    }

    private static String words(List<String> labels) {
        return labels.stream().collect(Collectors.joining(" and "));
    }

    static String written(@Nullable Object value) {
        return value == null ? "unknown" : value instanceof Integer number ? "%,d".formatted(number) : value.toString();
    }

    private String unit(String field) {
        return vocabulary
                .field(field)
                .map(each -> each.unit())
                .map(unit -> " " + unit)
                .orElse("");
    }
}
