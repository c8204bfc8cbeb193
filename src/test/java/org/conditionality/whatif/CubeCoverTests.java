package org.conditionality.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.conditionality.evaluation.space.GreedyCover;
import org.conditionality.whatif.condition.Implicant;
import org.junit.jupiter.api.Test;

/** Covers of random fact sets whose fields have more than two values. */
final class CubeCoverTests {

    private static final List<Map<String, Object>> EVERYTHING = everything();

    private final Random random = new Random(5);

    @Test
    void theCubesHoldEachFactSetThatIsOnNoneThatIsOffAndCannotTakeAnotherValue() {
        for (var round = 0; round < 300; round++) {
            var on = new ArrayList<Map<String, Object>>();
            var off = new ArrayList<Map<String, Object>>();
            EVERYTHING.forEach(each -> (random.nextInt(3) == 0 ? on : off).add(each));

            var cover = GreedyCover.of(on, off, Implicant::of, CubeCoverTests::domain);

            assertThat(on).allMatch(each -> cover.stream().anyMatch(cube -> cube.holds(each)));
            assertThat(off).allMatch(each -> cover.stream().noneMatch(cube -> cube.holds(each)));
            assertThat(cover)
                    .allSatisfy(cube -> cube.fields()
                            .forEach((field, values) -> domain(field).stream()
                                    .filter(value -> !values.contains(value))
                                    .forEach(value ->
                                            assertThat(off).anyMatch(cube.with(field, Set.of(value))::holds))));
            assertThat(GreedyCover.needed(
                            cover,
                            (cube, others) -> cube.minus(others, domains()).isEmpty()))
                    .isEqualTo(cover);
        }
    }

    @Test
    void whatIsLeftOfACubeIsInNoneOfTheOthers() {
        for (var round = 0; round < 300; round++) {
            var cube = drawn();
            var others = List.of(drawn(), drawn());

            var left = cube.minus(others, domains());

            assertThat(EVERYTHING)
                    .allSatisfy(each -> assertThat(left.stream()
                                    .filter(piece -> piece.holds(each))
                                    .count())
                            .isEqualTo(
                                    cube.holds(each) && others.stream().noneMatch(other -> other.holds(each)) ? 1 : 0));
        }
    }

    private Implicant drawn() {
        var cube = Implicant.EVERYTHING;
        for (var field : domains().keySet()) {
            var values =
                    domain(field).stream().filter(value -> random.nextBoolean()).toList();
            if (!values.isEmpty()) {
                cube = cube.with(field, Set.copyOf(values));
            }
        }
        return cube;
    }

    private static Set<Object> domain(String field) {
        return domains().getOrDefault(field, Set.of());
    }

    private static Map<String, Set<Object>> domains() {
        return Map.of("a.b", Set.of(true, false), "a.c", Set.of(1, 2, 3), "d.e", Set.of("X", "Y", "Z"));
    }

    private static List<Map<String, Object>> everything() {
        List<Map<String, Object>> all = List.of(Map.of());
        for (var each : domains().entrySet()) {
            var more = new ArrayList<Map<String, Object>>();
            for (var one : all) {
                for (var value : each.getValue()) {
                    var next = new LinkedHashMap<>(one);
                    next.put(each.getKey(), value);
                    more.add(next);
                }
            }
            all = more;
        }
        return all;
    }
}
