package org.conditionality.secondopinion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The values unknown fields can take: booleans and constants in full, numbers and dates around their cut points. */
final class Domains {
    private final List<TableField> fields;
    private final List<List<Proposition.Comparison>> comparisons;
    private final List<long[]> fixed = new ArrayList<>();

    Domains(List<TableField> fields, Stream<Proposition.Comparison> compared) {
        this.fields = fields;
        comparisons = Stream.generate(() -> (List<Proposition.Comparison>) new ArrayList<Proposition.Comparison>())
                .limit(fields.size())
                .toList();
        compared.distinct().forEach(one -> comparisons.get(one.field()).add(one));
        for (int field = 0; field < fields.size(); field++) {
            fixed.add(isDate(field) ? new long[0] : distinguished(field, new long[fields.size()]));
        }
    }

    /** Returns one value for each way of answering all comparisons made with the field in worlds like one. */
    long[] of(int field, long[] world) {
        return isDate(field) ? distinguished(field, world) : fixed.get(field);
    }

    /** Returns the values at, just below and just above each limit; all values of a boolean or constant. */
    long[] around(int field, long[] world) {
        var of = fields.get(field);
        return switch (of.kind()) {
            case TRUTH -> new long[] {0, 1};
            case CONSTANT -> LongStream.range(0, of.constants().size()).toArray();
            case NUMBER -> near(field, world).filter(value -> value >= 0).toArray();
            case DATE -> near(field, world).toArray();
        };
    }

    private LongStream near(int field, long[] world) {
        var values = new TreeSet<Long>();
        for (var one : comparisons.get(field)) {
            if (one.sign() != Proposition.Sign.UNKNOWN) {
                long limit = one.limit().in(world);
                if (limit != Proposition.NEVER) {
                    values.addAll(List.of(limit - 1, limit, limit + 1));
                }
            }
        }
        return values.stream().mapToLong(Long::longValue);
    }

    private long[] distinguished(int field, long[] world) {
        var of = fields.get(field);
        var values = of.mayStayUnknown()
                ? LongStream.concat(LongStream.of(TableField.UNKNOWN), LongStream.of(around(field, world)))
                : LongStream.of(around(field, world));
        if (of.kind() == TableField.Kind.TRUTH || of.kind() == TableField.Kind.CONSTANT) {
            return values.toArray();
        }
        var seen = new HashSet<BitSet>();
        return values.filter(value -> seen.add(answers(field, value, world))).toArray();
    }

    private BitSet answers(int field, long value, long[] world) {
        var compared = comparisons.get(field);
        var answers = new BitSet();
        for (int i = 0; i < compared.size(); i++) {
            answers.set(i, compared.get(i).holds(value, world));
        }
        return answers;
    }

    private boolean isDate(int field) {
        return fields.get(field).kind() == TableField.Kind.DATE;
    }
}
