package org.conditionality.evaluation.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The fewest facts are found: against every choice of facts, tried one by one, on random regions. */
class SmallestFactsTests {

    private static final int ROUNDS = 400;

    private final Random random = new Random(11);

    @Test
    void noSmallerFactsSufficeAndNoneAreLeftOut() {
        var found = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var axes = axes();
            var verdicts = new LinkedHashMap<Map<String, Object>, RegionVerdict>();
            points(axes, axes.fields()).forEach(point -> verdicts.put(point, verdict()));
            var nodes = new DiagramNodes(axes);
            var region = drawn(nodes, verdicts, 0, new TreeMap<>());
            var given = given(axes);
            var locked = random.nextBoolean() ? Set.<String>of() : Set.of("b");

            var expected = smallest(axes, verdicts, given, locked);
            var answer = SmallestFacts.search(
                    nodes, region, given, locked, axes.fields().size(), false);

            assertThat(answer.complete()).isTrue();
            if (expected.isEmpty()) {
                assertThat(answer.changes()).isEmpty();
            } else {
                found++;
                assertThat(answer.changes()).isNotEmpty().isSubsetOf(expected);
                assertThat(ways(expected))
                        .as("ways to reach it with as few facts")
                        .isEqualTo(ways(answer.changes()));
            }
        }
        assertThat(found).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    /** Of values that lead to the same, one stands for all. */
    private static Set<Set<String>> ways(List<Map<String, Object>> changes) {
        var ways = new HashSet<Set<String>>();
        changes.forEach(each -> ways.add(each.keySet()));
        return ways;
    }

    private FactAxes axes() {
        var values = new LinkedHashMap<String, List<Object>>();
        values.put("a", List.of(true, false));
        values.put("b", List.of("X", "Y", "Z"));
        values.put("c", List.of(1, 5, 9));
        values.put("d", List.of(true, false));
        return new FactAxes(values);
    }

    private RegionVerdict verdict() {
        var drawn = random.nextInt(10);
        return drawn < 6 ? RegionVerdict.HOLDS : drawn < 7 ? RegionVerdict.IMPOSSIBLE : RegionVerdict.FAILS;
    }

    private Map<String, Object> given(FactAxes axes) {
        var given = new TreeMap<String, Object>();
        axes.values().forEach((field, values) -> {
            if (random.nextInt(3) == 0) {
                given.put(field, values.get(random.nextInt(values.size())));
            }
        });
        return given;
    }

    private static int drawn(
            DiagramNodes nodes, Map<Map<String, Object>, RegionVerdict> verdicts, int at, Map<String, Object> point) {
        var fields = nodes.axes().fields();
        if (at == fields.size()) {
            return nodes.leaf(verdicts.getOrDefault(point, RegionVerdict.FAILS));
        }
        var values = nodes.axes().of(fields.get(at));
        var ways = new int[values.size()];
        for (var way = 0; way < ways.length; way++) {
            point.put(fields.get(at), values.get(way));
            ways[way] = drawn(nodes, verdicts, at + 1, point);
        }
        point.remove(fields.get(at));
        return nodes.fork(at, ways);
    }

    private static List<Map<String, Object>> points(FactAxes axes, List<String> fields) {
        List<Map<String, Object>> points = List.of(new TreeMap<>());
        for (var field : fields) {
            var grown = new ArrayList<Map<String, Object>>();
            for (var point : points) {
                for (var value : axes.of(field)) {
                    var more = new TreeMap<>(point);
                    more.put(field, value);
                    grown.add(more);
                }
            }
            points = grown;
        }
        return points;
    }

    /** Every choice of as few facts as suffice. */
    private static List<Map<String, Object>> smallest(
            FactAxes axes,
            Map<Map<String, Object>, RegionVerdict> verdicts,
            Map<String, Object> given,
            Set<String> locked) {
        var sufficient = new ArrayList<Map<String, Object>>();
        for (var chosen = 0; chosen < 1 << axes.fields().size(); chosen++) {
            var fields = new ArrayList<String>();
            for (var at = 0; at < axes.fields().size(); at++) {
                if ((chosen >>> at & 1) == 1) {
                    fields.add(axes.fields().get(at));
                }
            }
            if (fields.stream().noneMatch(locked::contains)) {
                points(axes, fields).stream()
                        .filter(each -> suffices(each, verdicts, given))
                        .forEach(sufficient::add);
            }
        }
        var least = sufficient.stream().mapToInt(Map::size).min().orElse(0);
        return sufficient.stream().filter(each -> each.size() == least).toList();
    }

    private static boolean suffices(
            Map<String, Object> stated, Map<Map<String, Object>, RegionVerdict> verdicts, Map<String, Object> given) {
        var known = new TreeMap<>(given);
        known.putAll(stated);
        var left = verdicts.entrySet().stream()
                .filter(each -> each.getKey().entrySet().containsAll(known.entrySet()))
                .map(Map.Entry::getValue)
                .filter(verdict -> verdict != RegionVerdict.IMPOSSIBLE)
                .toList();
        return !left.isEmpty() && left.stream().allMatch(verdict -> verdict == RegionVerdict.HOLDS);
    }
}
