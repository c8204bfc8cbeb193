package org.conditionality.evaluation.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.evaluation.state.ObligationStates;
import org.conditionality.norm.Condition;
import org.conditionality.rule.parsed.LabelInput;

/**
 * What something comes to for all values of its fields: an obligation, whose outcomes are sets of labels, or a condition,
 * whose outcomes are its values. An outcome is the bits of an int. Ready to be looked up; safe for threads.
 */
final class OutcomeBits {

    private final TableFields fields;
    private final List<TablePart> parts;
    private final Map<Long, Integer> outcomes;

    private OutcomeBits(TableFields fields, List<TablePart> parts, Map<Long, Integer> outcomes) {
        this.fields = fields;
        this.parts = parts;
        this.outcomes = outcomes;
    }

    /** The sets of labels of an obligation, each label by the bit of its ordinal. */
    static OutcomeBits of(ObligationStates states) {
        var fields = new TableFields(states.cells().values());
        var inputs = new ArrayList<TableInput>();
        states.cells()
                .forEach((input, cells) -> inputs.add(
                        TableInput.of(cells, fields, cell -> states.atoms().bits(input, cell))));
        var outcomes = new HashMap<Long, Integer>();
        states.outcomes()
                .forEach((mask, outcome) -> outcomes.put(
                        mask,
                        outcome.labels().stream().mapToInt(OutcomeBits::bit).reduce(0, (one, other) -> one | other)));
        return new OutcomeBits(fields, together(inputs), Map.copyOf(outcomes));
    }

    /** The values of a condition, each by the bit of its ordinal. */
    static OutcomeBits of(LabelInput condition, List<InputCase> cells) {
        var fields = new TableFields(List.of(cells));
        var input = TableInput.of(
                cells,
                fields,
                cell -> cell.records().stream()
                        .filter(Condition.class::isInstance)
                        .mapToInt(each -> bit(((Condition) each).value()))
                        .reduce(0, (one, other) -> one | other));
        var outcomes = new HashMap<Long, Integer>();
        Arrays.stream(input.bits()).forEach(bits -> outcomes.put(bits, (int) bits));
        return new OutcomeBits(fields, List.of(new TablePart(List.of(input))), Map.copyOf(outcomes));
    }

    @SuppressWarnings("EnumOrdinal") // Bits are never kept beyond this process.
    static int bit(Enum<?> one) {
        return 1 << one.ordinal();
    }

    private static List<TablePart> together(List<TableInput> inputs) {
        var left = new ArrayList<>(inputs);
        var parts = new ArrayList<TablePart>();
        while (!left.isEmpty()) {
            var part = new ArrayList<TableInput>();
            part.add(left.remove(0));
            for (var at = 0; at < part.size(); at++) {
                var one = part.get(at);
                var sharing = left.stream().filter(each -> share(one, each)).toList();
                left.removeAll(sharing);
                part.addAll(sharing);
            }
            parts.add(new TablePart(part));
        }
        return List.copyOf(parts);
    }

    private static boolean share(TableInput one, TableInput other) {
        return Arrays.stream(one.fields())
                .anyMatch(field -> Arrays.stream(other.fields()).anyMatch(each -> each == field));
    }

    Set<String> fields() {
        return fields.names();
    }

    /** Looks outcomes up by which of some values are known. */
    Lookup lookup(Map<String, Object> values) {
        return new Lookup(values);
    }

    /** Outcomes by which of some values are known. For one thread. */
    final class Lookup {

        private final List<String> given = new ArrayList<>();
        private final int[] numbers;
        private final int[] values;
        private final int[] known;
        private final long[] ofPart = new long[parts.size()];
        private final List<Map<Long, long[]>> remembered = new ArrayList<>();

        private Lookup(Map<String, Object> from) {
            fields.names().stream().filter(from::containsKey).forEach(given::add);
            numbers = given.stream().mapToInt(fields::number).toArray();
            values = given.stream()
                    .mapToInt(field -> fields.value(field, from.get(field)))
                    .toArray();
            known = new int[fields.count()];
            for (var at = 0; at < ofPart.length; at++) {
                var own = parts.get(at).fields();
                for (var field = 0; field < numbers.length; field++) {
                    if (Arrays.binarySearch(own, numbers[field]) >= 0 && field < Long.SIZE) {
                        ofPart[at] |= 1L << field;
                    }
                }
                remembered.add(new HashMap<>());
            }
        }

        /** The fields whose values are given and on which the outcome can depend, sorted: each is a bit of a set. */
        List<String> given() {
            return given;
        }

        /** What is common to all outcomes where these of the given values are known. */
        int certain(long set) {
            var common = -1;
            for (var mask : reached(set)) {
                common &= outcomes.getOrDefault(mask, -1);
            }
            return common;
        }

        /** Every outcome where these of the given values are known. */
        Set<Integer> outcomes(long set) {
            var all = new LinkedHashSet<Integer>();
            for (var mask : reached(set)) {
                var outcome = outcomes.get(mask);
                if (outcome != null) {
                    all.add(outcome);
                }
            }
            return all;
        }

        private long[] reached(long set) {
            long[] masks = {0};
            for (var at = 0; at < ofPart.length; at++) {
                masks = joined(masks, masks(at, set & ofPart[at]));
            }
            return masks;
        }

        private long[] masks(int part, long set) {
            return remembered
                    .get(part)
                    .computeIfAbsent(set, each -> parts.get(part).outcomes(known(each)));
        }

        private int[] known(long set) {
            Arrays.fill(known, TableFields.UNKNOWN);
            for (var left = set; left != 0; left &= left - 1) {
                var at = Long.numberOfTrailingZeros(left);
                known[numbers[at]] = values[at];
            }
            return known;
        }

        private static long[] joined(long[] some, long[] more) {
            if (some.length == 1 && more.length == 1) {
                some[0] |= more[0];
                return some;
            }
            var all = new LinkedHashSet<Long>();
            for (var one : some) {
                for (var other : more) {
                    all.add(one | other);
                }
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
