package org.conditionality.page.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.conditionality.fact.FactBody;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactSet;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.sweep.SweepQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The labels of an obligation over a grid of facts, under each reading.
 *
 * @param cells by reading, the labels of each cell, row by row
 */
record LabelGrid(ExploreAxis across, @Nullable ExploreAxis down, Map<String, List<List<String>>> cells) {

    /** What each reading makes of every combination. Throws {@link org.conditionality.text.RefusedInput}. */
    static LabelGrid of(
            PageAnswer answer, WhatIf whatIf, String obligation, ExploreAxis across, @Nullable ExploreAxis down) {
        var axes = new ArrayList<Map<String, Object>>();
        if (down != null) {
            axes.add(stated(down));
        }
        axes.add(stated(across));
        var body = question(answer, without(answer.facts(), across, down));
        body.put("axes", axes);
        body.put("outcomes", List.of(obligation));
        var table = whatIf.open(whatIf.sweep(body, SweepQuestion.Format.JSON)).whole();
        var columns = Objects.requireNonNull(table.columns());
        var cells = new LinkedHashMap<String, List<List<String>>>();
        for (var reading : answer.pack().readings()) {
            var column = columns.indexOf(reading + "/" + obligation);
            if (column >= 0) {
                var own = new ArrayList<List<String>>();
                Objects.requireNonNull(table.rows()).forEach(row -> own.add(labels(row.get(column))));
                cells.put(reading, own);
            }
        }
        return new LabelGrid(across, down, cells);
    }

    /** A question under every reading, on facts as they stand. */
    static Map<String, Object> question(PageAnswer answer, FactSet facts) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", answer.address().agreement());
        body.put("asOf", answer.asked().asOf().toString());
        body.put("facts", FactBody.of(facts));
        if (!answer.address().settings().isEmpty()) {
            body.put("settings", answer.address().settings());
        }
        return body;
    }

    static FactSet without(FactSet facts, ExploreAxis across, @Nullable ExploreAxis down) {
        var values = new TreeMap<>(facts.values());
        values.remove(across.field().path());
        if (down != null) {
            values.remove(down.field().path());
        }
        return new FactSet(values, facts.many());
    }

    private static Map<String, Object> stated(ExploreAxis axis) {
        List<@Nullable Object> values = new ArrayList<>();
        axis.values().forEach(value -> values.add(value == null ? null : FactBody.stated(value)));
        return Map.of(
                "field", FactPath.written(axis.field().type(), axis.field().name()), "values", values);
    }

    private static List<String> labels(@Nullable Object cell) {
        return cell instanceof List<?> labels
                ? labels.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(cell));
    }

    int rows() {
        return down == null ? 1 : down.values().size();
    }

    int columns() {
        return across.values().size();
    }

    List<String> at(String reading, int row, int column) {
        return Objects.requireNonNull(cells.get(reading)).get(row * columns() + column);
    }

    /** The readings, those that agree in every cell together. */
    List<List<String>> agreeing() {
        var groups = new LinkedHashMap<List<List<String>>, List<String>>();
        cells.forEach((reading, own) ->
                groups.computeIfAbsent(own, key -> new ArrayList<>()).add(reading));
        return List.copyOf(groups.values());
    }
}
