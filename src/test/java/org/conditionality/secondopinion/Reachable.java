package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What every cell of the tables can come to: the label sets of each obligation, and the values of each condition.
 *
 * <p>Found over all cut points of the facts, the days around every day the settings name, and every decision and
 * standing that can make a difference.
 */
public final class Reachable {
    private final SecondOpinion opinion;
    private final Map<Cell, Map<SortedSet<String>, Case>> labelSets = new LinkedHashMap<>();
    private final Map<Cell, Map<String, Case>> conditionValues = new LinkedHashMap<>();

    /** An obligation or a condition under a reading. */
    public record Cell(String reading, String id) {}

    public Reachable(SecondOpinion opinion) {
        this.opinion = opinion;
        for (var reading : opinion.readings()) {
            for (var obligation : opinion.obligations()) {
                labelSets.put(new Cell(reading, obligation), labelSets(reading, obligation));
            }
            for (var condition : opinion.tables().reading(reading).conditions().keySet()) {
                conditionValues.put(new Cell(reading, condition), values(reading, condition));
            }
        }
    }

    /** Returns the label sets each obligation can carry, UNDETERMINED among them, each with a witness. */
    public Map<Cell, Map<SortedSet<String>, Case>> labelSets() {
        return Collections.unmodifiableMap(labelSets);
    }

    /** Returns the values each condition can take, UNKNOWN among them, each with a witness. */
    public Map<Cell, Map<String, Case>> conditionValues() {
        return Collections.unmodifiableMap(conditionValues);
    }

    /** Lists, one sentence each, the reachable label sets not among those seen. */
    public List<String> missing(Map<Cell, ? extends Set<? extends Set<String>>> seen) {
        return missing(labelSets, seen);
    }

    /** Lists, one sentence each, the reachable values of conditions not among those seen. */
    public List<String> missingValues(Map<Cell, ? extends Set<String>> seen) {
        return missing(conditionValues, seen);
    }

    private static <T> List<String> missing(
            Map<Cell, ? extends Map<T, Case>> reachable, Map<Cell, ? extends Set<?>> seen) {
        var missing = new ArrayList<String>();
        reachable.forEach((cell, witnesses) -> witnesses.forEach((one, witness) -> {
            var known = seen.get(cell);
            if (known == null || !known.contains(one)) {
                missing.add("%s can be %s under `%s`, as on %s with %s."
                        .formatted(cell.id, one, cell.reading, witness.asOf(), witness.facts()));
            }
        }));
        return missing;
    }

    private Map<SortedSet<String>, Case> labelSets(String reading, String obligation) {
        var duty = opinion.tables().reading(reading).duty(obligation);
        var found = new LinkedHashMap<SortedSet<String>, Case>();
        if (duty == null) {
            found.put(TableLabel.names(TableLabel.NOT_COVERED.bit()), new Case(Map.of(), days().get(0)));
            return found;
        }
        for (var day : days()) {
            for (var variant : variants(duty, day)) {
                opinion.examples(variant, reading, day, duty)
                        .forEach((labels, world) -> found.computeIfAbsent(
                                TableLabel.names(labels),
                                some -> new Case(facts(world, duty.fields(), variant, day), day)));
            }
        }
        undetermined(found, reading, duty);
        return sorted(found);
    }

    private static Map<SortedSet<String>, Case> sorted(Map<SortedSet<String>, Case> found) {
        var sorted = new LinkedHashMap<SortedSet<String>, Case>();
        found.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().toString()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    /** Returns the days around every day the settings name, and around the day on which the agreement begins. */
    private List<LocalDate> days() {
        return Stream.concat(Stream.of(opinion.tables().calendar().starts()), opinion.tables().settingDays().stream())
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .sorted()
                .distinct()
                .toList();
    }

    /** Returns every combination of decisions and standing that the labels of an obligation can depend on. */
    private static List<Map<String, Object>> variants(ReadObligation duty, LocalDate day) {
        var variants = new ArrayList<Map<String, Object>>();
        for (var standing : standings(duty, day)) {
            for (var waiver : waivers(duty, day)) {
                for (var decision : decisions(duty, day)) {
                    var facts = new LinkedHashMap<String, Object>();
                    putUnlessEmpty(facts, "standing", standing);
                    putUnlessEmpty(
                            facts,
                            "usDecision",
                            Stream.concat(waiver.stream(), decision.stream()).toList());
                    variants.add(facts);
                }
            }
        }
        return variants;
    }

    private static void putUnlessEmpty(Map<String, Object> facts, String type, List<?> list) {
        if (!list.isEmpty()) {
            facts.put(type, list);
        }
    }

    private static List<List<Map<String, Object>>> standings(ReadObligation duty, LocalDate day) {
        return List.of(
                List.of(), List.of(new TreeMap<>(Map.of("obligation", duty.obligation(), "arisenOn", day.toString()))));
    }

    private static List<List<Map<String, Object>>> waivers(ReadObligation duty, LocalDate day) {
        var waivers = new ArrayList<List<Map<String, Object>>>(List.of(List.of()));
        waivers.add(List.of(decision(duty, "WAIVE", day, Map.of())));
        for (var ground : duty.grounds()) {
            if (ground.condition() != null) {
                waivers.add(List.of(decision(duty, "WAIVE", day, Map.of("condition", ground.condition()))));
            }
        }
        return waivers;
    }

    private static List<List<Map<String, Object>>> decisions(ReadObligation duty, LocalDate day) {
        var reverse = decision(duty, "REVERSE", day.minusDays(1), Map.of());
        return List.of(
                List.of(),
                List.of(reverse),
                List.of(decision(duty, "REVERSE", day, Map.of("hadPower", true))),
                List.of(decision(duty, "REVERSE", day, Map.of("hadPower", false))),
                List.of(reverse, decision(duty, "RESUME", day, Map.of())),
                List.of(reverse, decision(duty, "FREEZE", day, Map.of())),
                List.of(reverse, decision(duty, "FREEZE", day.minusDays(1), Map.of())));
    }

    private static Map<String, Object> decision(
            ReadObligation duty, String kind, LocalDate on, Map<String, Object> more) {
        var decision = new LinkedHashMap<String, Object>();
        decision.put("obligation", duty.obligation());
        decision.put("kind", kind);
        decision.put("on", on.toString());
        decision.putAll(more);
        return decision;
    }

    /** Writes down the fields that matter, next to other facts. */
    private Map<String, Object> facts(long[] world, long matter, Map<String, Object> variant, LocalDate day) {
        var draft = new FactDraft(day);
        for (int at = Proposition.FIRST_FIELD; at < world.length; at++) {
            if (world[at] != TableField.UNKNOWN && (matter & 1L << at) != 0) {
                var field = opinion.tables().fields().get(at);
                draft.put(field, field.write(world[at]));
            }
        }
        var facts = draft.done().facts();
        facts.putAll(variant);
        return facts;
    }

    /** Adds a witness with a single unknown field if some other witness becomes undetermined by leaving one out. */
    private void undetermined(Map<SortedSet<String>, Case> found, String reading, ReadObligation duty) {
        for (var witness : List.copyOf(found.values())) {
            for (var field : opinion.tables().readFields()) {
                var less = new FactDraft(witness);
                less.remove(field);
                var verdict = opinion.verdict(less.facts(), reading, witness.asOf(), duty.obligation());
                if (verdict.isUndetermined()) {
                    found.put(verdict.labels(), less.done());
                    return;
                }
            }
        }
    }

    private Map<String, Case> values(String reading, String id) {
        var found = new TreeMap<String, Case>();
        long matter = opinion.tables().reading(reading).condition(id).outcomes().fields();
        for (var day : days()) {
            for (var world : opinion.worlds(reading, day, id)) {
                var facts = facts(world, matter, Map.of(), day);
                found.computeIfAbsent(opinion.value(facts, reading, day, id), value -> new Case(facts, day));
            }
        }
        var nothing = new Case(Map.of(), days().get(0));
        found.put(opinion.value(nothing.facts(), reading, nothing.asOf(), id), nothing);
        return found;
    }
}
