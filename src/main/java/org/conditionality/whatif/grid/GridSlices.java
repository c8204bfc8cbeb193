package org.conditionality.whatif.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.fact.FactSet;
import org.conditionality.rule.parsed.World;

/**
 * The worlds between which dates and entangled fields tell: what cannot be looked up in one space because the values
 * that stand for others would be others. Worlds that no rule tells apart share one frame.
 */
final class GridSlices {

    private final ReadingEvaluator evaluator;
    private final LocalDate asOf;
    private final FactSet facts;
    private final List<String> plain;
    private final Map<String, List<Object>> more;
    private final Map<LocalDate, World> dated = new HashMap<>();
    private final List<GridSlice> frames = new ArrayList<>();
    private final Map<List<Object>, Integer> bySense = new HashMap<>();
    private final Map<Map<String, Object>, Integer> lastByValues = new HashMap<>();

    /**
     * Frames of a situation.
     *
     * @param plain the fields that each frame's space leaves open
     * @param more values of those to be told apart
     */
    GridSlices(
            ReadingEvaluator evaluator,
            LocalDate asOf,
            FactSet facts,
            Collection<String> plain,
            Map<String, List<Object>> more) {
        this.evaluator = evaluator;
        this.asOf = asOf;
        this.facts = facts;
        this.plain = List.copyOf(plain);
        this.more = more;
    }

    /**
     * The number of the frame in which some fields are fixed; an unknown one is left out of the point.
     *
     * @param fields the fields fixed, the date among them where it varies
     * @param point their values; where dates vary, later ones are asked for later
     */
    int of(Collection<String> fields, Map<String, Object> point) {
        var date = point.get(GridDimension.AS_OF) instanceof LocalDate day ? day : asOf;
        var world = fixed(fields, point, date);
        var sense = sense(fields, world);
        var known = bySense.get(sense);
        if (known != null) {
            return known;
        }
        var values = new HashMap<>(point);
        values.remove(GridDimension.AS_OF);
        var last = lastByValues.get(values);
        if (last == null || !alike(frames.get(last).world(), world)) {
            last = frames.size();
            frames.add(new GridSlice(evaluator, world, evaluator.space(world, plain, more)));
            lastByValues.put(values, last);
        }
        bySense.put(sense, last);
        return last;
    }

    /** What rules see of a world, as far as the fields fixed can move it. */
    private List<Object> sense(Collection<String> fields, World world) {
        var seen = new TreeMap<>(evaluator.rules().representative(world).values());
        var moved = new TreeSet<>(fields);
        for (var field : fields) {
            if (!field.equals(GridDimension.AS_OF)) {
                moved.addAll(evaluator.rules().comparedWith(field));
            }
        }
        seen.keySet().retainAll(moved);
        return List.of(world.asOf(), seen);
    }

    private World fixed(Collection<String> fields, Map<String, Object> point, LocalDate date) {
        var base = dated.computeIfAbsent(date, day -> evaluator.world(day, facts));
        var values = new HashMap<>(base.values());
        plain.forEach(values.keySet()::remove);
        fields.forEach(values.keySet()::remove);
        values.putAll(point);
        values.remove(GridDimension.AS_OF);
        return base.on(date).withValues(values);
    }

    /** Whether the same follows in two worlds that differ at most in their dates. */
    private boolean alike(World one, World other) {
        return one.values().equals(other.values())
                && one.many().equals(other.many())
                && one.claims().equals(other.claims())
                && evaluator.rules().isAlike(one, other.asOf());
    }

    GridSlice frame(int number) {
        return frames.get(number);
    }

    int size() {
        return frames.size();
    }

    /**
     * The fields among some that cannot be left open: those compared with a field that is not fixed, and where dates
     * vary, those whose values stand for others on one day and not on the next.
     */
    static Set<String> entangled(
            ReadingEvaluator evaluator, World base, Collection<String> fields, List<LocalDate> dates) {
        var entangled = new TreeSet<String>();
        var rules = evaluator.rules();
        for (var field : fields) {
            var partners = new TreeSet<>(rules.comparedWith(field));
            partners.removeIf(partner -> base.values().containsKey(partner) && !fields.contains(partner));
            var values = new LinkedHashMap<>(base.values());
            fields.forEach(values::remove);
            var moves = dates.size() > 1
                    && !rules.representatives(field, base.on(dates.get(0)), values)
                            .equals(rules.representatives(field, base.on(dates.get(dates.size() - 1)), values));
            if (!partners.isEmpty() || moves) {
                entangled.add(field);
            }
        }
        return entangled;
    }
}
