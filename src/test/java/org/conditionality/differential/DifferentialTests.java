package org.conditionality.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.conditionality.rule.Library;
import org.conditionality.secondopinion.RandomFacts;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;
import org.junit.jupiter.api.Test;

/**
 * The rules and the second opinion agree on random fact sets, unknowns and claims included. {@code -Dcases=1000000} runs
 * a million; {@code -Dseed=…} draws others.
 */
class DifferentialTests {

    private static final int LEAST = 50;
    private static final int BATCH = 500;

    @Test
    void bothOpinionsAgreeAndEveryReachableLabelSetComesUp() {
        var cases = Integer.getInteger("cases", 20_000);
        var second = new SecondOpinion("doha-2020");
        var reachable = new Reachable(second);
        var random = new RandomFacts(second, reachable, Long.getLong("seed", 20_200_229L));
        var both = new TwoOpinions("doha-2020", Library.open(Optional.empty()), second);
        var differences = new ConcurrentLinkedQueue<String>();
        for (var drawn = 0; drawn < cases && differences.size() < 10; drawn += BATCH) {
            var batch = Stream.generate(random::next)
                    .limit(Math.min(BATCH, cases - drawn))
                    .toList();
            batch.parallelStream().forEach(each -> differences.addAll(both.differences(each)));
        }
        assertThat(differences).isEmpty();

        var rare = new ArrayList<String>();
        System.out.println("Label sets of each cell over " + cases + " random fact sets:");
        reachable.labelSets().forEach((cell, sets) -> {
            var seen = both.seen(cell);
            System.out.println(cell.reading() + " " + cell.id() + " " + seen);
            sets.keySet().forEach(labels -> {
                if (seen.getOrDefault(labels, 0) < LEAST) {
                    rare.add(cell + " " + labels + ": " + seen.getOrDefault(labels, 0));
                }
            });
        });
        assertThat(rare)
                .as("label sets that came up fewer than " + LEAST + " times")
                .isEmpty();
    }
}
