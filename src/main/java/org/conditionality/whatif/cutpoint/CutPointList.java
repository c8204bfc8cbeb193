package org.conditionality.whatif.cutpoint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.Field;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.whatif.cutpoint.CutPointAnswer.FieldCuts;
import org.conditionality.whatif.cutpoint.CutPointAnswer.ReadingCuts;
import org.jspecify.annotations.Nullable;

/** Lists where answers can turn as facts vary. */
public final class CutPointList {

    private CutPointList() {}

    /**
     * The cut points of every field under some readings, where nothing else is known.
     *
     * @param asOf on which those depend that are compared with the date asked about; null lists no values of these
     */
    public static CutPointAnswer of(Pack pack, Collection<String> readings, @Nullable LocalDate asOf) {
        var settings = Evaluator.settings(pack, Map.of());
        var all = new LinkedHashMap<String, ReadingCuts>();
        readings.forEach(reading -> all.put(reading, cuts(pack, pack.reading(reading), settings, asOf)));
        return new CutPointAnswer(pack.agreement().id(), pack.version(), asOf, all);
    }

    private static ReadingCuts cuts(
            Pack pack, ReadingRules rules, Map<String, Object> settings, @Nullable LocalDate asOf) {
        var fields = new ArrayList<FieldCuts>();
        var unread = new ArrayList<String>();
        for (var path : pack.vocabulary().paths()) {
            if (rules.readFields().contains(path)) {
                fields.add(cuts(path, rules, settings, asOf));
            } else {
                unread.add(path);
            }
        }
        return new ReadingCuts(fields, unread);
    }

    private static FieldCuts cuts(
            String path, ReadingRules rules, Map<String, Object> settings, @Nullable LocalDate asOf) {
        var turns = rules.turns(path);
        return new FieldCuts(
                path,
                turns.field().kind(),
                turns.field().kind() == Field.Kind.TEXT ? null : values(path, turns.dated(), rules, settings, asOf),
                turns.comparisons(),
                turns.comparedWith(),
                turns.dated(),
                turns.analysable(),
                turns.readBy());
    }

    private static @Nullable List<Object> values(
            String path, boolean dated, ReadingRules rules, Map<String, Object> settings, @Nullable LocalDate asOf) {
        if (asOf == null && dated) {
            return null;
        }
        var nothing = World.of(asOf == null ? LocalDate.EPOCH : asOf, settings, Map.of());
        return rules.representatives(path, nothing, Map.of());
    }
}
