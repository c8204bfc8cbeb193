package org.conditionality.evaluation.ground;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.conditionality.evaluation.state.InputCase;

/** What one input comes to for each value of its fields, as numbers. Its arrays are not to be changed. */
final class TableInput {

    private final int[] fields;
    private final int[][] cells;
    private final long[] bits;

    /**
     * For its cells.
     *
     * @param fields the numbers of its fields
     * @param cells for each cell, the number of the value of each of its fields
     * @param bits for each cell, what it comes to
     */
    private TableInput(int[] fields, int[][] cells, long[] bits) {
        this.fields = fields;
        this.cells = cells;
        this.bits = bits;
    }

    static TableInput of(List<InputCase> cases, TableFields all, ToLongFunction<InputCase> comesTo) {
        var names = cases.isEmpty()
                ? List.<String>of()
                : List.copyOf(cases.get(0).completion().keySet());
        var fields = names.stream().mapToInt(all::number).toArray();
        var cells = new int[cases.size()][];
        var bits = new long[cases.size()];
        for (var at = 0; at < cells.length; at++) {
            cells[at] = values(cases.get(at).completion(), names, all);
            bits[at] = comesTo.applyAsLong(cases.get(at));
        }
        return new TableInput(fields, cells, bits);
    }

    private static int[] values(Map<String, Object> completion, List<String> names, TableFields all) {
        var values = new int[names.size()];
        Arrays.setAll(values, at -> all.value(names.get(at), completion.get(names.get(at))));
        return values;
    }

    int[] fields() {
        return fields;
    }

    int[][] cells() {
        return cells;
    }

    long[] bits() {
        return bits;
    }

    /**
     * Whether a cell is one of those that known values leave.
     *
     * @param known for each field the number of its value, or {@link TableFields#UNKNOWN}
     */
    boolean agrees(int cell, int[] known) {
        var values = cells[cell];
        for (var at = 0; at < fields.length; at++) {
            var value = known[fields[at]];
            if (value != TableFields.UNKNOWN && value != values[at]) {
                return false;
            }
        }
        return true;
    }
}
