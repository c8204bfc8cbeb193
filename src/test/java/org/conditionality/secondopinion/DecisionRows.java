package org.conditionality.secondopinion;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** A decision list: the outcome of the first row that holds; the last row always holds. */
final class DecisionRows {
    private final List<Row> rows;
    private final long fields;

    DecisionRows(List<Row> rows) {
        this.rows = List.copyOf(rows);
        fields = fieldsOf(comparisons());
    }

    record Row(int outcome, Proposition when) {}

    /** Returns one outcome where something holds and another where it does not. */
    static DecisionRows choice(Proposition proposition, int then, int otherwise) {
        return new DecisionRows(List.of(new Row(then, proposition), new Row(otherwise, Proposition.ALWAYS)));
    }

    /** Returns the same decisions with other outcomes. */
    DecisionRows map(IntUnaryOperator change) {
        return new DecisionRows(rows.stream()
                .map(one -> new Row(change.applyAsInt(one.outcome), one.when))
                .toList());
    }

    int in(long[] world) {
        int at = 0;
        while (!rows.get(at).when.holds(world)) {
            at++;
        }
        return rows.get(at).outcome;
    }

    /** Returns the fields it looks at, one bit for each; the date asked about is not one of them. */
    long fields() {
        return fields;
    }

    Stream<Proposition.Comparison> comparisons() {
        return rows.stream().flatMap(one -> one.when.comparisons());
    }

    static long fieldsOf(Stream<Proposition.Comparison> comparisons) {
        return comparisons.mapToLong(Proposition.Comparison::fields).reduce(0, (some, more) -> some | more);
    }
}
