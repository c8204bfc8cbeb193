package org.conditionality.secondopinion;

import java.util.BitSet;
import java.util.List;

/** Every completion of the unknown fields that some decision lists look at, in order, the first field fastest. */
final class FieldWorlds {
    /** The outcome of a world whose facts contradict each other. */
    static final int REFUSED = -1;

    private final ReadFacts supposition;
    private final List<DecisionRows> lists;
    private final int[] fields;
    private final long[][] values;
    private final List<Refusal> refusals;

    private FieldWorlds(
            ReadFacts supposition, List<DecisionRows> lists, int[] fields, long[][] values, List<Refusal> refusals) {
        this.supposition = supposition;
        this.lists = lists;
        this.fields = fields;
        this.values = values;
        this.refusals = refusals;
    }

    /** Facts that contradict each other, with the fields concerned, one bit for each. */
    record Refusal(Proposition proposition, long fields) {
        Refusal(Proposition proposition) {
            this(proposition, DecisionRows.fieldsOf(proposition.comparisons()));
        }
    }

    static FieldWorlds of(ReadFacts supposition, List<DecisionRows> lists, Domains domains, List<Refusal> refusals) {
        long open = 0;
        for (var list : lists) {
            open |= list.fields();
        }
        long matter = withPartners(open & supposition.unknown(), supposition, refusals);
        int[] fields = BitSet.valueOf(new long[] {matter}).stream().toArray();
        long[][] values = new long[fields.length][];
        long[] world = supposition.world();
        for (int i = 0; i < fields.length; i++) {
            values[i] = domains.of(fields[i], world);
        }
        var concerned = refusals.stream()
                .filter(refusal -> (refusal.fields() & matter) != 0)
                .toList();
        return new FieldWorlds(supposition, lists, fields, values, concerned);
    }

    /** Adds the unknown fields that a contradiction ties to some unknown fields. */
    static long withPartners(long some, ReadFacts supposition, List<Refusal> refusals) {
        long all = some;
        for (var refusal : refusals) {
            if ((refusal.fields() & all) != 0) {
                all |= refusal.fields() & supposition.unknown();
            }
        }
        return all == some ? all : withPartners(all, supposition, refusals);
    }

    /** Returns how many there are, contradictory ones included; Long.MAX_VALUE if that is not even a long. */
    long count() {
        long count = 1;
        for (long[] some : values) {
            if (count > Long.MAX_VALUE / some.length) {
                return Long.MAX_VALUE;
            }
            count *= some.length;
        }
        return count;
    }

    int[] fields() {
        return fields.clone();
    }

    /** Returns the union of the lists' outcomes in every world, REFUSED in a contradictory one. */
    int[] outcomes() {
        int[] outcomes = new int[Math.toIntExact(count())];
        long[] world = supposition.world();
        int[] digits = new int[fields.length];
        write(world, digits);
        for (int at = 0; at < outcomes.length; at++) {
            outcomes[at] = outcome(world);
            advance(world, digits);
        }
        return outcomes;
    }

    /** Copies the fields of the world at a position into another world. */
    void copy(int position, long[] into) {
        int rest = position;
        for (int i = 0; i < fields.length; i++) {
            into[fields[i]] = values[i][rest % values[i].length];
            rest /= values[i].length;
        }
    }

    private int outcome(long[] world) {
        for (var refusal : refusals) {
            if (refusal.proposition().holds(world)) {
                return REFUSED;
            }
        }
        int union = 0;
        for (var list : lists) {
            union |= list.in(world);
        }
        return union;
    }

    private void write(long[] world, int[] digits) {
        for (int i = 0; i < fields.length; i++) {
            world[fields[i]] = values[i][digits[i]];
        }
    }

    private void advance(long[] world, int[] digits) {
        for (int i = 0; i < fields.length; i++) {
            digits[i] = (digits[i] + 1) % values[i].length;
            world[fields[i]] = values[i][digits[i]];
            if (digits[i] != 0) {
                return;
            }
        }
    }

    /** Is told of two different outcomes in worlds that differ in one field only. */
    interface Pairs {
        void differ(int field, int one, int other);
    }

    /** Finds the outcomes that differ between worlds that differ in one field only; the same pair may come up often. */
    void compare(int[] outcomes, Pairs pairs) {
        int stride = 1;
        for (int i = 0; i < fields.length; i++) {
            int span = stride * values[i].length;
            for (int start = 0; start < outcomes.length; start++) {
                if (start % span < stride) {
                    compareLine(outcomes, start, stride, span, fields[i], pairs);
                }
            }
            stride = span;
        }
    }

    private static void compareLine(int[] outcomes, int start, int stride, int span, int field, Pairs pairs) {
        for (int one = start; one < start + span; one += stride) {
            for (int other = one + stride; other < start + span; other += stride) {
                if (outcomes[one] != outcomes[other] && outcomes[one] != REFUSED && outcomes[other] != REFUSED) {
                    pairs.differ(field, outcomes[one], outcomes[other]);
                }
            }
        }
    }
}
