package org.conditionality.evaluation.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MinimalSetsTests {

    private static final int SIZE = 7;

    @Test
    void findsEveryMinimalSetTheSmallestFirst() {
        var random = new Random(3);
        for (var round = 0; round < 500; round++) {
            var enough =
                    random.longs(random.nextInt(1, 6), 0, 1L << SIZE).boxed().toList();
            LongPredicate holds = set -> enough.stream().anyMatch(each -> (set & each) == each);

            var found = MinimalSets.of(SIZE, holds, 100);

            assertThat(found.complete()).isTrue();
            assertThat(found.sets()).containsExactlyInAnyOrderElementsOf(minimal(holds));
            assertThat(found.sets().stream().map(Long::bitCount)).isSorted();
        }
    }

    @Test
    void saysWhetherThereAreMoreThanWereAskedFor() {
        LongPredicate anyTwo = set -> Long.bitCount(set) >= 2;

        assertThat(MinimalSets.of(4, anyTwo, 5)).satisfies(found -> {
            assertThat(found.sets()).hasSize(5);
            assertThat(found.complete()).isFalse();
        });
        assertThat(MinimalSets.of(4, anyTwo, 7).sets()).hasSize(6);
    }

    @Test
    void whatNeverHoldsHasNone() {
        assertThat(MinimalSets.of(3, set -> false, 5).sets()).isEmpty();
        assertThat(MinimalSets.of(0, set -> true, 5).sets()).containsExactly(0L);
    }

    @Test
    void moreElementsThanALongHoldsAreRefused() {
        assertThatThrownBy(() -> MinimalSets.of(63, set -> true, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Long> minimal(LongPredicate holds) {
        var all = new ArrayList<Long>();
        for (var set = 0L; set < 1L << SIZE; set++) {
            var candidate = set;
            if (holds.test(candidate)
                    && LongStream.range(0, SIZE)
                            .map(at -> 1L << at)
                            .noneMatch(one -> (candidate & one) != 0 && holds.test(candidate & ~one))) {
                all.add(candidate);
            }
        }
        return all;
    }
}
