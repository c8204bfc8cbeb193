package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomFactsTests {
    private static final SecondOpinion OPINION = new SecondOpinion("doha-2020");
    private static final Reachable REACHABLE = new Reachable(OPINION);

    private static RandomFacts facts(long seed) {
        return new RandomFacts(OPINION, REACHABLE, seed);
    }

    private static Stream<Case> draw(int number, Supplier<Case> cases) {
        return Stream.generate(cases).limit(number);
    }

    @Test
    void everyReachableSetOfEveryCellComesUpFiftyTimesInTwentyThousandAndNoOther() {
        var counts = new HashMap<Reachable.Cell, Map<SortedSet<String>, Integer>>();
        draw(20_000, facts(1)::next).forEach(one -> {
            for (var reading : OPINION.readings()) {
                OPINION.evaluate(one.facts(), reading, one.asOf())
                        .obligations()
                        .forEach((id, verdict) -> counts.computeIfAbsent(
                                        new Reachable.Cell(reading, id), cell -> new HashMap<>())
                                .merge(verdict.labels(), 1, Integer::sum));
            }
        });

        REACHABLE.labelSets().forEach((cell, sets) -> {
            var found = counts.getOrDefault(cell, Map.of());
            assertThat(found.keySet()).as("%s", cell).isEqualTo(sets.keySet());
            assertThat(found.values()).as("%s %s", cell, found).allMatch(count -> count >= 50);
        });
    }

    @Test
    void manyDifferentPossibilitiesAreLeftOpen() {
        var possible = new HashSet<Set<SortedSet<String>>>();
        draw(2_000, facts(2)::next).forEach(one -> {
            for (var reading : OPINION.readings()) {
                OPINION.evaluate(one.facts(), reading, one.asOf()).obligations().values().stream()
                        .filter(TableVerdict::isUndetermined)
                        .forEach(verdict -> possible.add(verdict.possible()));
            }
        });

        assertThat(possible).hasSizeGreaterThan(200);
        assertThat(possible).anyMatch(sets -> sets.size() > 5);
    }

    @Test
    void noFactSetIsContradictoryUnlessAsked() {
        var facts = facts(3);

        assertThat(draw(1_000, facts::next)).noneMatch(one -> OPINION.refuses(one.facts(), one.asOf()));
        assertThat(draw(1_000, facts::any)).noneMatch(one -> OPINION.refuses(one.facts(), one.asOf()));
        assertThat(draw(1_000, facts::sparse)).noneMatch(one -> OPINION.refuses(one.facts(), one.asOf()));
    }

    @Test
    void aContradictoryFactSetIsRefusedUnderEveryReading() {
        draw(500, facts(4)::contradictory).forEach(one -> {
            for (var reading : OPINION.readings()) {
                assertThatThrownBy(() -> OPINION.evaluate(one.facts(), reading, one.asOf()))
                        .isInstanceOf(ContradictoryFacts.class);
            }
        });
    }

    @Test
    void noObligationIsLeftWithMoreWorldsThanAllowed() {
        var facts = new RandomFacts(OPINION, REACHABLE, 5, 100, false);

        draw(1_000, facts::next).forEach(one -> {
            for (var reading : OPINION.readings()) {
                assertThat(OPINION.tooOpen(one.facts(), reading, one.asOf(), 100))
                        .isEmpty();
            }
        });
    }

    @Test
    void fieldsTheAgreementDoesNotLookAtAreLeftOutWhereTheyAreNotWanted() {
        var facts = new RandomFacts(OPINION, REACHABLE, 6, 100, false);

        assertThat(draw(500, facts::next)).noneMatch(one -> one.facts().containsKey("riv"));
        assertThat(draw(500, facts(6)::next)).anyMatch(one -> one.facts().containsKey("riv"));
    }

    @Test
    void aFactSetReachesWhatItIsDrawnFor() {
        var cell = new Reachable.Cell("us", "sanctions-review");
        var labels = new TreeSet<>(List.of("FROZEN", "REVERSED", "REVERSIBLE"));
        var facts = facts(7);

        assertThat(draw(100, () -> facts.reaching(cell, labels)))
                .allMatch(one -> OPINION.verdict(one.facts(), "us", one.asOf(), "sanctions-review")
                        .labels()
                        .equals(labels))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> facts.reaching(cell, new TreeSet<>(List.of("IRREVERSIBLE"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sanctions-review");
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(draw(200, facts(8)::next).toList())
                .isEqualTo(draw(200, facts(8)::next).toList())
                .isNotEqualTo(draw(200, facts(9)::next).toList());
    }
}
