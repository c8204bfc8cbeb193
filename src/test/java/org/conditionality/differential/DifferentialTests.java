package org.conditionality.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.conditionality.rule.Library;
import org.conditionality.secondopinion.Case;
import org.conditionality.secondopinion.RandomFacts;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules and the second opinion agree on random fact sets, unknowns and claims included. {@code -Dcases=1000000} puts
 * a million to the agreement of 2020 and an eighth of that to each of the others, each fact set under one reading drawn
 * for it instead of all; {@code -Dseed=…} draws others.
 */
class DifferentialTests {

    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final int USUAL = 20_000;
    private static final int BATCH = 500;

    private final int wanted = Integer.getInteger("cases", 0);
    private final long seed = Long.getLong("seed", 20_200_229L);

    private record Turn(Case facts, List<String> readings) {}

    @ParameterizedTest
    @CsvSource({"doha-2020, 1", "framework-2019, 8", "draft-2019, 8", "violence-reduction-2021, 8"})
    void bothOpinionsAgreeAndEveryReachableLabelSetComesUp(String agreement, int share) {
        int cases = (wanted == 0 ? USUAL : wanted) / share;
        var second = new SecondOpinion(agreement);
        var reachable = new Reachable(second);
        var both = new TwoOpinions(agreement, LIBRARY, second);
        long start = System.nanoTime();

        assertThat(differences(both, second, new RandomFacts(second, reachable, seed), cases))
                .isEmpty();

        int least =
                Math.min(50, cases / 400 / (wanted == 0 ? 1 : second.readings().size()));
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "%s: label sets of each cell over %d random fact sets, in %d s:%n",
                agreement, cases, elapsed.toSeconds());
        assertThat(rare(reachable, both, least))
                .as("label sets that came up fewer than " + least + " times")
                .isEmpty();
    }

    private Queue<String> differences(TwoOpinions both, SecondOpinion second, RandomFacts facts, int cases) {
        var random = new Random(seed);
        var differences = new ConcurrentLinkedQueue<String>();
        for (int drawn = 0; drawn < cases && differences.size() < 10; drawn += BATCH) {
            var batch = Stream.generate(() -> new Turn(facts.next(), turn(second.readings(), random)))
                    .limit(Math.min(BATCH, cases - drawn))
                    .toList();
            batch.parallelStream().forEach(turn -> differences.addAll(both.differences(turn.facts(), turn.readings())));
        }
        return differences;
    }

    private List<String> turn(List<String> readings, Random random) {
        return wanted == 0 ? readings : List.of(readings.get(random.nextInt(readings.size())));
    }

    /** Prints how often each label set came up, and returns those that came up too seldom. */
    private static List<String> rare(Reachable reachable, TwoOpinions both, int least) {
        var rare = new ArrayList<String>();
        reachable.labelSets().forEach((cell, sets) -> {
            var seen = both.seen(cell);
            System.out.println(cell.reading() + " " + cell.id() + " " + seen);
            sets.keySet().forEach(labels -> {
                if (seen.getOrDefault(labels, 0) < least) {
                    rare.add(cell + " " + labels + ": " + seen.getOrDefault(labels, 0));
                }
            });
        });
        return rare;
    }
}
