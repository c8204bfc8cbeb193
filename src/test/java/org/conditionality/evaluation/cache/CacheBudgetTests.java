package org.conditionality.evaluation.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.conditionality.evaluation.unknown.Resolution;
import org.conditionality.rule.parsed.World;
import org.junit.jupiter.api.Test;

/** Caches that share a bound hold no more than it together, whatever the size of what they are given. */
final class CacheBudgetTests {

    private static final long BYTES = 1_000_000;

    private final CacheBudget budget = new CacheBudget(BYTES);
    private final WeighedCache<String, List<String>> one = budget.cache();
    private final WeighedCache<String, List<String>> other = budget.cache();

    @Test
    void largeThingsTakeTheRoomOfMany() {
        fill(one, 200, 20_000);

        assertThat(budget.held()).isBetween(BYTES / 2, BYTES);
        assertThat(kept(one)).isLessThan(50);
    }

    @Test
    void severalCachesKeepWithinOneBound() {
        for (var round = 0; round < 20; round++) {
            fill(one, 100, 1_000);
            fill(other, 100, 10_000);
            assertThat(budget.held()).isLessThan(BYTES + BYTES / 8);
        }
        assertThat(kept(one)).isPositive();
    }

    @Test
    void whatIsLargerThanTheBoundIsNotKept() {
        fill(one, 3, 2_000_000);

        assertThat(budget.held()).isZero();
    }

    @Test
    void aCacheThatNobodyUsesCountsNoLonger() {
        budget.cache();
        for (var i = 0; i < 50 && budget.caches() > 2; i++) {
            System.gc();
            budget.held();
        }

        assertThat(budget.caches()).isEqualTo(2);
    }

    @Test
    void theEstimateGrowsWithEverythingThatIsHeld() {
        var items = IntStream.range(0, 499)
                .mapToObj(i -> Map.<String, Object>of("obligation", "obligation-" + i))
                .toList();
        var small = new World(LocalDate.EPOCH, Map.of(), Map.of("a.b", 1), Map.of(), List.of(), List.of());
        var large =
                new World(LocalDate.EPOCH, Map.of(), Map.of("a.b", 1), Map.of("standing", items), List.of(), List.of());

        assertThat(ByteEstimate.of(small)).isBetween(100L, 1_000L);
        assertThat(ByteEstimate.of(large)).isBetween(499 * 100L, 499 * 500L);
        assertThat(ByteEstimate.of(new Resolution(
                        List.of(),
                        new java.util.TreeSet<>(Set.of("x".repeat(1_000))),
                        true,
                        new TreeMap<>(),
                        List.of())))
                .isGreaterThan(1_000);
    }

    private static void fill(WeighedCache<String, List<String>> cache, int times, int length) {
        for (var i = 0; i < times; i++) {
            cache.put("key " + i + " of " + length, List.of("x".repeat(length / 2)));
        }
    }

    private static int kept(WeighedCache<String, List<String>> cache) {
        var count = new int[1];
        cache.forEach((key, value) -> count[0]++);
        return count[0];
    }
}
