package org.conditionality.evaluation.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.norm.Label;

/**
 * Compares what agreements make of the same facts: within each, reading by reading, and between them, matter by matter.
 * Two agreements disagree on a matter, under the reading of one party, where no set of labels that an obligation of the
 * one can carry is a set that an obligation of the other can carry.
 */
public final class BetweenAgreements {

    private final List<Map<String, Object>> certain = new ArrayList<>();
    private final List<Map<String, Object>> possible = new ArrayList<>();

    private BetweenAgreements() {}

    /**
     * Compares the answers.
     *
     * @param matters by agreement, the obligations that bear on each matter
     */
    public static BetweenAgreements of(Map<String, Answer> answers, Map<String, Map<String, List<String>>> matters) {
        var between = new BetweenAgreements();
        answers.forEach((agreement, answer) -> {
            answer.disagreements().forEach(each -> between.certain.add(within(agreement, each)));
            answer.mayDisagree().forEach(each -> between.possible.add(within(agreement, each)));
        });
        var names = new TreeSet<String>();
        matters.values().forEach(each -> names.addAll(each.keySet()));
        var readings = new TreeSet<String>();
        answers.values().forEach(each -> readings.addAll(each.readings().keySet()));
        for (var matter : names) {
            for (var reading : readings) {
                between.compare(matter, reading, sets(matter, reading, answers, matters));
            }
        }
        return between;
    }

    private static Map<String, Object> within(String agreement, Map<String, Object> disagreement) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("agreement", agreement);
        entry.putAll(disagreement);
        return entry;
    }

    /** By agreement and obligation, the sets of labels that are possible. */
    private static Map<String, Map<String, List<List<Label.Name>>>> sets(
            String matter,
            String reading,
            Map<String, Answer> answers,
            Map<String, Map<String, List<String>>> matters) {
        var sets = new TreeMap<String, Map<String, List<List<Label.Name>>>>();
        answers.forEach((agreement, answer) -> {
            var about = matters.getOrDefault(agreement, Map.of()).getOrDefault(matter, List.of());
            var under = answer.readings().get(reading);
            if (under != null) {
                var own = new TreeMap<String, List<List<Label.Name>>>();
                under.obligations().stream()
                        .filter(each -> about.contains(each.id()))
                        .forEach(each -> own.put(each.id(), each.sets()));
                if (!own.isEmpty()) {
                    sets.put(agreement, own);
                }
            }
        });
        return sets;
    }

    private void compare(String matter, String reading, Map<String, Map<String, List<List<Label.Name>>>> sets) {
        var each = sets.values().stream().map(BetweenAgreements::all).toList();
        var disjoint = each.stream()
                .anyMatch(one -> each.stream().anyMatch(other -> one.stream().noneMatch(other::contains)));
        if (disjoint || each.stream().distinct().count() > 1) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("matter", matter);
            entry.put("reading", reading);
            entry.put("agreements", sets);
            (disjoint ? certain : possible).add(entry);
        }
    }

    private static Set<List<Label.Name>> all(Map<String, List<List<Label.Name>>> obligations) {
        var all = new LinkedHashSet<List<Label.Name>>();
        obligations.values().forEach(all::addAll);
        return all;
    }

    /** What cannot agree. */
    public List<Map<String, Object>> certain() {
        return certain;
    }

    /** What may not agree. */
    public List<Map<String, Object>> possible() {
        return possible;
    }
}
