package org.conditionality.evaluation.unknown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.conditionality.evaluation.state.DateOrder;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/**
 * On what something depends.
 *
 * @param fields those that are its own, with all that could contradict them
 * @param measures the fields that these are compared with, which say what values stand for all of theirs
 */
record CacheDependencies(
        List<String> fields, List<String> measures, List<String> lists, List<String> settings, boolean dated) {

    private static final Object NOTHING = "unknown";

    /** On what some inputs depend. */
    static CacheDependencies of(ReadingRules rules, Collection<LabelInput> inputs) {
        var fields = new TreeSet<String>();
        inputs.forEach(input -> fields.addAll(input.fields()));
        var all = new LinkedHashSet<>(inputs);
        var grown = true;
        while (grown) {
            grown = false;
            for (var contradiction : rules.contradictions()) {
                if (contradiction.fields().stream().anyMatch(fields::contains) && all.add(contradiction)) {
                    fields.addAll(contradiction.fields());
                    grown = true;
                }
            }
        }
        fields.forEach(field -> all.add(rules.measure(field)));

        var measures = new TreeSet<String>();
        var lists = new TreeSet<String>();
        var settings = new TreeSet<String>();
        var dated = false;
        for (var input : all) {
            measures.addAll(input.fields());
            lists.addAll(input.lists());
            settings.addAll(input.settings());
            dated |= input.dated();
        }
        measures.removeAll(fields);
        return new CacheDependencies(
                List.copyOf(fields), List.copyOf(measures), List.copyOf(lists), List.copyOf(settings), dated);
    }

    /** All of it in a world of whose dates only the order counts. */
    List<Object> values(World world, DateOrder order) {
        var values = new ArrayList<>(new CacheDependencies(fields, measures, List.of(), settings, false).values(world));
        lists.forEach(list -> values.add(
                list.equals(LabelInput.CLAIMS)
                        ? world.claims()
                        : order.of(world.many().getOrDefault(list, List.of()))));
        values.add(order.of(world.asOf()));
        return values;
    }

    /** All of it in a world, in an order that is always the same. */
    List<Object> values(World world) {
        var values = new ArrayList<Object>();
        fields.forEach(field -> values.add(world.values().getOrDefault(field, NOTHING)));
        measures.forEach(field -> values.add(world.values().getOrDefault(field, NOTHING)));
        lists.forEach(list -> values.add(
                list.equals(LabelInput.CLAIMS) ? world.claims() : world.many().getOrDefault(list, List.of())));
        if (settings.contains("*")) {
            values.add(world.settings());
        } else {
            settings.forEach(name -> values.add(world.settings().getOrDefault(name, NOTHING)));
        }
        if (dated) {
            values.add(world.asOf());
        }
        return values;
    }
}
