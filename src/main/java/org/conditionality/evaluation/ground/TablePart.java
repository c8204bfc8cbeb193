package org.conditionality.evaluation.ground;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Inputs that share fields, directly or through others, and share none with other parts. */
final class TablePart {

    /** What some inputs come to together, and the values of the fields that inputs to come share with them. */
    private record State(List<Integer> shared, long bits) {}

    private final List<TableInput> inputs;
    private final int[] fields;
    private final int[][] sharedLater;

    TablePart(List<TableInput> inputs) {
        this.inputs = inputs;
        this.fields = fields(inputs);
        this.sharedLater = new int[inputs.size()][];
        for (var at = 0; at < sharedLater.length; at++) {
            var before = fields(inputs.subList(0, at + 1));
            var after = fields(inputs.subList(at + 1, inputs.size()));
            sharedLater[at] = Arrays.stream(before)
                    .filter(field -> Arrays.binarySearch(after, field) >= 0)
                    .toArray();
        }
    }

    private static int[] fields(List<TableInput> inputs) {
        return inputs.stream()
                .flatMapToInt(input -> Arrays.stream(input.fields()))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The numbers of its fields, in ascending order. */
    int[] fields() {
        return fields;
    }

    /** Everything its inputs can come to together where some values are known; nothing where they contradict each other. */
    long[] outcomes(int[] known) {
        return inputs.size() == 1 ? ofOne(inputs.get(0), known) : ofAll(known);
    }

    private static long[] ofOne(TableInput input, int[] known) {
        var bits = input.bits();
        var found = new long[bits.length];
        var count = 0;
        for (var cell = 0; cell < bits.length; cell++) {
            if (!contains(found, count, bits[cell]) && input.agrees(cell, known)) {
                found[count++] = bits[cell];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean contains(long[] some, int count, long one) {
        for (var at = 0; at < count; at++) {
            if (some[at] == one) {
                return true;
            }
        }
        return false;
    }

    private long[] ofAll(int[] known) {
        Set<State> states = Set.of(new State(List.of(), 0));
        int[] carried = {};
        for (var at = 0; at < inputs.size(); at++) {
            states = joined(states, carried, inputs.get(at), sharedLater[at], known);
            carried = sharedLater[at];
        }
        return states.stream().mapToLong(State::bits).distinct().toArray();
    }

    private static Set<State> joined(Set<State> states, int[] carried, TableInput input, int[] next, int[] known) {
        var joined = new HashSet<State>();
        var both = known.clone();
        for (var state : states) {
            for (var at = 0; at < carried.length; at++) {
                both[carried[at]] = state.shared().get(at);
            }
            for (var cell = 0; cell < input.bits().length; cell++) {
                if (input.agrees(cell, both)) {
                    joined.add(new State(shared(both, input, cell, next), state.bits() | input.bits()[cell]));
                }
            }
        }
        return joined;
    }

    private static List<Integer> shared(int[] both, TableInput input, int cell, int[] next) {
        var values = new Integer[next.length];
        for (var at = 0; at < next.length; at++) {
            values[at] = both[next[at]];
            for (var own = 0; own < input.fields().length; own++) {
                if (input.fields()[own] == next[at]) {
                    values[at] = input.cells()[cell][own];
                }
            }
        }
        return List.of(values);
    }
}
