package org.conditionality.evaluation.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.conditionality.work.WorkLimit;

/**
 * Finds the minimal sets of some elements for which something holds that, once it holds of a set, holds of every larger
 * one. A set of elements is the bits of a long.
 *
 * <p>What holds of a set fails as soon as all elements of one of its <em>losses</em> are taken away; so a set holds exactly
 * if it hits every loss. The smallest set that hits the losses known so far is tried: either it holds, or it shows a loss
 * that was not known.
 */
final class MinimalSets {

    /** More elements than this are not searched. */
    static final int MOST_ELEMENTS = 62;

    private final long all;
    private final LongPredicate holds;
    private final List<Long> losses = new ArrayList<>();
    private final List<Long> found = new ArrayList<>();

    private MinimalSets(int size, LongPredicate holds) {
        this.all = (1L << size) - 1;
        this.holds = holds;
    }

    /**
     * Minimal sets, the smallest first.
     *
     * @param complete whether there are no more than these
     */
    record Found(List<Long> sets, boolean complete) {}

    /**
     * Searches among the first elements, of which there are no more than {@link #MOST_ELEMENTS}.
     *
     * @param most after how many to stop
     */
    static Found of(int size, LongPredicate holds, int most) {
        if (size > MOST_ELEMENTS) {
            throw new IllegalArgumentException(size + " elements are more than " + MOST_ELEMENTS + ".");
        }
        return new MinimalSets(size, holds).search(most);
    }

    private Found search(int most) {
        if (!holds.test(all)) {
            return new Found(List.of(), true);
        }
        var needed = needed();
        if (holds.test(needed)) {
            return new Found(List.of(needed), true);
        }
        var complete = false;
        var size = Long.bitCount(needed);
        while (!complete && found.size() < most) {
            WorkLimit.check();
            var next = hitting(0, size);
            if (next < 0) {
                complete = size == Long.bitCount(all);
                size++;
            } else if (holds.test(next)) {
                found.add(next);
            } else {
                losses.add(loss(all & ~next));
            }
        }
        return new Found(List.copyOf(found), complete);
    }

    /** The elements none of which can be missing: each is a loss by itself. */
    private long needed() {
        var needed = 0L;
        for (var left = all; left != 0; left &= left - 1) {
            var one = Long.lowestOneBit(left);
            if (!holds.test(all & ~one)) {
                needed |= one;
                losses.add(one);
            }
        }
        return needed;
    }

    /** As few as possible of some elements that are together a loss. */
    private long loss(long missing) {
        var loss = missing;
        for (var left = missing; left != 0; left &= left - 1) {
            var one = Long.lowestOneBit(left);
            if (!holds.test(all & ~(loss & ~one))) {
                loss &= ~one;
            }
        }
        return loss;
    }

    /** A set of no more than some elements that hits every loss and holds none of those found; -1 where there is none. */
    private long hitting(long taken, int most) {
        for (var each : found) {
            if ((taken & each) == each) {
                return -1;
            }
        }
        var missed = missed(taken);
        if (missed == 0) {
            return taken;
        }
        if (Long.bitCount(taken) >= most) {
            return -1;
        }
        WorkLimit.check();
        for (var left = missed; left != 0; left &= left - 1) {
            var set = hitting(taken | Long.lowestOneBit(left), most);
            if (set >= 0) {
                return set;
            }
        }
        return -1;
    }

    private long missed(long taken) {
        for (var each : losses) {
            if ((each & taken) == 0) {
                return each;
            }
        }
        return 0;
    }
}
