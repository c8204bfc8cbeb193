package org.conditionality.incident.ledger;

import java.util.Arrays;

/** The places of ids in the order in which they first came: a hash table of about 20 bytes for each. */
public final class EventIds {

    private static final int SMALLEST = 64;

    private long[] ids = new long[SMALLEST];
    private int[] table = new int[SMALLEST * 2];
    private int size;

    /** The place of an id; the number of ids so far for one that is new, which is taken up. */
    public int place(long id) {
        var slot = slot(id);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        if (size == ids.length) {
            grow();
            slot = slot(id);
        }
        ids[size] = id;
        table[slot] = ++size;
        return size - 1;
    }

    public int size() {
        return size;
    }

    /** The ids by place. */
    long[] all() {
        return Arrays.copyOf(ids, size);
    }

    /** The slot that holds the id, or the free one in which it belongs. At least half of the slots are free. */
    private int slot(long id) {
        var mask = table.length - 1;
        var slot = (int) ((id * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (table[slot] != 0 && ids[table[slot] - 1] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        ids = Arrays.copyOf(ids, ids.length * 2);
        table = new int[ids.length * 2];
        for (var place = 0; place < size; place++) {
            table[slot(ids[place])] = place + 1;
        }
    }
}
