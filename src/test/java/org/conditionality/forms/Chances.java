package org.conditionality.forms;

import java.util.List;
import java.util.Random;

/** Draws at random, the same for the same seed. */
record Chances(Random random) {

    boolean hits(double chance) {
        return random.nextDouble() < chance;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
