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
import org.conditionality.rule.pack.Library;
import org.conditionality.secondopinion.Case;
import org.conditionality.secondopinion.RandomFacts;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules and the second opinion agree on random fact sets, unknowns and claims included. {@code -Dcases=1000000} puts
 * a million to the agreement of 2020 and a quarter of that to each of the others, each fact set under one reading drawn
 * for it instead of all; {@code -Dminutes=5} goes on for so long, with fact sets that nobody has drawn before;
 * {@code -Dseed=…} draws others, or those of a run that printed its seed.
 */
class DifferentialTests {

    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final int USUAL = 2_000;
    private static final int BATCH = 500;

    /** The parts into which the time is divided: four for the agreement of 2020, and one for each of the others. */
    private static final int PARTS = 7;

    private final int wanted = Integer.getInteger("cases", 0);
    private final int minutes = Integer.getInteger("minutes", 0);
    private final long seed = Long.getLong("seed", minutes == 0 ? 20_200_229L : System.nanoTime());

    private record Turn(Case facts, List<String> readings) {}

    @ParameterizedTest
    @CsvSource({"doha-2020, 4", "framework-2019, 1", "draft-2019, 1", "violence-reduction-2021, 1"})
    void bothOpinionsAgreeAndEveryReachableLabelSetComesUp(String agreement, int parts) {
        int most = minutes == 0 ? (wanted == 0 ? USUAL : wanted) / 4 * parts : Integer.MAX_VALUE;
        var time = minutes == 0
                ? Duration.ofDays(1)
                : Duration.ofMinutes(minutes).multipliedBy(parts).dividedBy(PARTS);
        var second = new SecondOpinion(agreement);
        var reachable = new Reachable(second);
        var both = new TwoOpinions(agreement, LIBRARY, second);
        long start = System.nanoTime();

        var walk = walk(both, second, new RandomFacts(second, reachable, seed), most, time);
        int cases = walk.cases();
        assertThat(walk.differences())
                .as("to repeat: mvn test -Dtest=DifferentialTests -Dseed=%d %s", seed, repeated())
                .isEmpty();

        int least = least(cases, second.readings().size());
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "%s: label sets of each cell over %d random fact sets (seed %d), in %d s:%n",
                agreement, cases, seed, elapsed.toSeconds());
        assertThat(rare(reachable, both, least))
                .as("label sets that came up fewer than " + least + " times")
                .isEmpty();
    }

    /** How often each label set has to come up: fact sets that nobody has drawn before are bound to nothing but chance. */
    private int least(int cases, int readings) {
        return minutes == 0 ? Math.min(50, cases / 500 / (wanted == 0 ? 1 : readings)) : Math.min(1, cases / 4_000);
    }

    private String repeated() {
        return minutes == 0 ? "-Dcases=" + wanted : "-Dminutes=" + minutes;
    }

    private record Walk(int cases, Queue<String> differences) {}

    private Walk walk(TwoOpinions both, SecondOpinion second, RandomFacts facts, int most, Duration time) {
        var random = new Random(seed);
        var differences = new ConcurrentLinkedQueue<String>();
        long end = System.nanoTime() + time.toNanos();
        int drawn = 0;
        while (drawn < most && differences.size() < 10 && (drawn == 0 || System.nanoTime() < end)) {
            var batch = Stream.generate(() -> new Turn(facts.next(), turn(second.readings(), random)))
                    .limit(Math.min(BATCH, most - drawn))
                    .toList();
            batch.parallelStream().forEach(turn -> differences.addAll(both.differences(turn.facts(), turn.readings())));
            drawn += batch.size();
        }
        return new Walk(drawn, differences);
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
