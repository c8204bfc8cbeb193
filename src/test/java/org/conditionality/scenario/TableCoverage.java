package org.conditionality.scenario;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.scenario.Scenario.Labels;
import org.conditionality.secondopinion.Case;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;

/** What scenarios cover of what the tables can come to, and a scenario for each thing they do not cover. */
final class TableCoverage {

    private static final String UNDETERMINED = "UNDETERMINED";

    private final String agreement;
    private final SecondOpinion second;
    private final Reachable reachable;

    TableCoverage(String agreement) {
        this.agreement = agreement;
        second = new SecondOpinion(agreement);
        reachable = new Reachable(second);
    }

    /** The cells of the tables of obligations. */
    Set<Reachable.Cell> cells() {
        return reachable.labelSets().keySet();
    }

    /** How many label sets the cells can carry in all. */
    int labelSets() {
        return reachable.labelSets().values().stream().mapToInt(Map::size).sum();
    }

    /** How many values the conditions can have in all. */
    int values() {
        return reachable.conditionValues().values().stream().mapToInt(Map::size).sum();
    }

    /**
     * A sentence and a file that would cover it, for each label set no scenario expects exactly. That it is open which
     * labels hold counts only where the scenario names the possible sets.
     */
    List<String> missingLabels(Collection<Scenario> scenarios) {
        var covered = covered(scenarios);
        var missing = new ArrayList<String>();
        reachable
                .labelSets()
                .forEach((cell, witnesses) -> witnesses.forEach((labels, witness) -> {
                    if (!covered.getOrDefault(cell, Set.of()).contains(labels)) {
                        var expected = cell.id() + ": " + expected(cell, labels, witness);
                        missing.add(suggestion(cell, labels, witness, "expect", expected));
                    }
                }));
        return missing;
    }

    /** The same for each value of a condition that no scenario expects. */
    List<String> missingValues(Collection<Scenario> scenarios) {
        var covered = coveredValues(scenarios);
        var missing = new ArrayList<String>();
        reachable
                .conditionValues()
                .forEach((cell, witnesses) -> witnesses.forEach((value, witness) -> {
                    if (!covered.getOrDefault(cell, Set.of()).contains(value)) {
                        missing.add(suggestion(cell, value, witness, "conditions", cell.id() + ": " + value));
                    }
                }));
        return missing;
    }

    private static Map<Reachable.Cell, Set<Set<String>>> covered(Collection<Scenario> scenarios) {
        var covered = new HashMap<Reachable.Cell, Set<Set<String>>>();
        for (var scenario : scenarios) {
            scenario.expected()
                    .forEach((reading, expected) -> expected.labels().forEach((id, labels) -> {
                        if (isExact(labels)) {
                            covered.computeIfAbsent(new Reachable.Cell(reading, id), cell -> new HashSet<>())
                                    .add(new TreeSet<>(labels.labels()));
                        }
                    }));
        }
        return covered;
    }

    private static boolean isExact(Labels labels) {
        return !labels.labels().contains(UNDETERMINED) || !labels.possible().isEmpty();
    }

    private static Map<Reachable.Cell, Set<String>> coveredValues(Collection<Scenario> scenarios) {
        var covered = new HashMap<Reachable.Cell, Set<String>>();
        for (var scenario : scenarios) {
            scenario.expected()
                    .forEach((reading, expected) -> expected.conditions()
                            .forEach((id, value) -> covered.computeIfAbsent(
                                            new Reachable.Cell(reading, id), cell -> new HashSet<>())
                                    .add(value)));
        }
        return covered;
    }

    private String expected(Reachable.Cell cell, Set<String> labels, Case witness) {
        if (!labels.contains(UNDETERMINED)) {
            return labels.toString();
        }
        var verdict = second.verdict(witness.facts(), cell.reading(), witness.asOf(), cell.id());
        return "{ possible: " + verdict.possible() + " }";
    }

    private String suggestion(Reachable.Cell cell, Object what, Case witness, String key, String expected) {
        return """
                No scenario has `%s` %s under `%s`. This file would:
                agreement: %s
                scenarios:
                  - name: %s is %s under %s
                    asOf: %s
                    facts: %s
                    %s: { %s: { %s } }
                """.formatted(
                        cell.id(),
                        what,
                        cell.reading(),
                        agreement,
                        cell.id(),
                        what.toString().replaceAll("[\\[\\],]", ""),
                        cell.reading(),
                        witness.asOf(),
                        flow(witness.facts()),
                        key,
                        cell.reading(),
                        expected);
    }

    /** Writes a value of JSON as YAML on one line. */
    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(joining(", ", "{ ", " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TableCoverage::flow).collect(joining(", ", "[", "]"));
        }
        return value.toString();
    }
}
