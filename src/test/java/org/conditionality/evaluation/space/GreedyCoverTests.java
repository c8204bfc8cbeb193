package org.conditionality.evaluation.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A cover of random points, checked against every cube there is. */
final class GreedyCoverTests {

    private static final int BITS = 5;
    private static final List<AtomCube> ALL = all();

    private final Random random = new Random(11);

    @Test
    void theCubesHoldEveryPointThatIsOnAndNoneThatIsOff() {
        for (var round = 0; round < 500; round++) {
            var points = points();
            var cover = cover(points.get(0), points.get(1));

            assertThat(points.get(0)).allSatisfy(point -> assertThat(cover).anyMatch(cube -> cube.holds(point)));
            assertThat(points.get(1)).allSatisfy(point -> assertThat(cover).noneMatch(cube -> cube.holds(point)));
        }
    }

    @Test
    void noCubeThatHoldsNoPointThatIsOffIsWider() {
        for (var round = 0; round < 500; round++) {
            var points = points();
            for (var cube : cover(points.get(0), points.get(1))) {
                assertThat(ALL)
                        .filteredOn(other -> !other.equals(cube) && other.covers(cube))
                        .allSatisfy(other -> assertThat(points.get(1)).anyMatch(other::holds));
            }
        }
    }

    @Test
    void noCubeCanBeLeftOut() {
        for (var round = 0; round < 500; round++) {
            var points = points();
            var cover = cover(points.get(0), points.get(1));
            for (var cube : cover) {
                var others = new ArrayList<>(cover);
                others.remove(cube);
                assertThat(points.get(0)).anyMatch(point -> others.stream().noneMatch(other -> other.holds(point)));
            }
        }
    }

    @Test
    void twoPointsThatDifferInOneValueAreOneCubeWhereNothingLiesBetween() {
        assertThat(cover(List.of(0b01L, 0b11L), List.of(0b00L, 0b10L))).containsExactly(new AtomCube(1, 0));
    }

    @Test
    void absorbedCubesAreThoseThatOneOtherCovers() {
        for (var round = 0; round < 500; round++) {
            var some = new ArrayList<AtomCube>();
            for (var i = 0; i < 8; i++) {
                some.add(ALL.get(random.nextInt(ALL.size())));
            }

            assertThat(GreedyCover.absorbed(some))
                    .containsExactlyInAnyOrderElementsOf(some.stream()
                            .distinct()
                            .filter(cube ->
                                    some.stream().noneMatch(other -> !other.equals(cube) && points(other, cube)))
                            .toList());
        }
    }

    private static boolean points(AtomCube wider, AtomCube cube) {
        return LongStream.range(0, 1 << BITS).filter(cube::holds).allMatch(wider::holds);
    }

    private static List<AtomCube> cover(List<Long> on, List<Long> off) {
        return GreedyCover.of(on, off, AtomCube::of, bit -> List.of());
    }

    /** Some points that are on, and some that are off; the rest is neither. */
    private List<List<Long>> points() {
        Set<Long> on = new LinkedHashSet<>();
        var off = new HashSet<Long>();
        for (var point = 0L; point < 1 << BITS; point++) {
            switch (random.nextInt(3)) {
                case 0 -> on.add(point);
                case 1 -> off.add(point);
                default -> {}
            }
        }
        return List.of(List.copyOf(on), List.copyOf(off));
    }

    /** Every cube of these bits; bits beyond are left free. */
    private static List<AtomCube> all() {
        var all = new ArrayList<AtomCube>();
        for (var present = 0L; present < 1 << BITS; present++) {
            for (var absent = 0L; absent < 1 << BITS; absent++) {
                if ((present & absent) == 0) {
                    all.add(new AtomCube(present, absent));
                }
            }
        }
        return all;
    }
}
