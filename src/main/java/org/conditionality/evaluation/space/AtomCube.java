package org.conditionality.evaluation.space;

import java.util.LinkedHashSet;
import java.util.Set;

/** What must be among the atoms of a combination, and what must not; its axes are the bits of these. */
record AtomCube(long present, long absent) implements AxisCube<Integer, Long, AtomCube> {

    /** One combination alone. */
    static AtomCube of(long mask) {
        return new AtomCube(mask, ~mask);
    }

    @Override
    public boolean holds(Long mask) {
        return (mask & present) == present && (mask & absent) == 0;
    }

    @Override
    public boolean covers(AtomCube other) {
        return (other.present & present) == present && (other.absent & absent) == absent;
    }

    @Override
    public Set<Integer> axes() {
        var bits = new LinkedHashSet<Integer>();
        for (var bit = 0; bit < Long.SIZE; bit++) {
            if (((present | absent) >>> bit & 1) == 1) {
                bits.add(bit);
            }
        }
        return bits;
    }

    @Override
    public AtomCube without(Integer bit) {
        var others = ~(1L << bit);
        return new AtomCube(present & others, absent & others);
    }

    @Override
    public Set<Object> values(Integer bit) {
        return Set.of((present >>> bit & 1) == 1);
    }

    @Override
    public AtomCube with(Integer bit, Set<Object> values) {
        var free = without(bit);
        var one = 1L << bit;
        if (values.size() > 1) {
            return free;
        }
        return values.contains(true)
                ? new AtomCube(free.present | one, free.absent)
                : new AtomCube(free.present, free.absent | one);
    }
}
