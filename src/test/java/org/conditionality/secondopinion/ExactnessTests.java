package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is enumerated cleverly comes to the same as what is enumerated naively. */
class ExactnessTests {
    private static final int FEW_COMPLETIONS = 500;

    private static final SecondOpinion OPINION = new SecondOpinion("doha-2020");
    private static final SecondOpinion IN_PARTS = new SecondOpinion("doha-2020", 0);
    private static final Reachable REACHABLE = new Reachable(OPINION);

    @Test
    void enumeratingPartsApartComesToTheSameAsEnumeratingTheWhole() {
        var facts = new RandomFacts(OPINION, REACHABLE, 11, 20_000, true);

        Stream.generate(facts::any).limit(3_000).forEach(one -> {
            for (var reading : OPINION.readings()) {
                assertThat(IN_PARTS.evaluate(one.facts(), reading, one.asOf()))
                        .as("%s %s", reading, one)
                        .isEqualTo(OPINION.evaluate(one.facts(), reading, one.asOf()));
            }
        });
    }

    @Test
    void mostlyUnknownFactsComeToTheSameInPartsAndAsAWhole() {
        var whole = new SecondOpinion("doha-2020", 10_000_000);
        var facts = new RandomFacts(OPINION, REACHABLE, 12);

        Stream.generate(facts::sparse).limit(10).forEach(one -> {
            for (var reading : OPINION.readings()) {
                assertThat(IN_PARTS.evaluate(one.facts(), reading, one.asOf()))
                        .as("%s %s", reading, one)
                        .isEqualTo(whole.evaluate(one.facts(), reading, one.asOf()));
            }
        });
    }

    @Test
    void theOrderOfDecisionsAndStandingsDoesNotMatter() {
        var facts = new RandomFacts(OPINION, REACHABLE, 13);

        Stream.generate(facts::next).limit(1_000).forEach(one -> {
            var reversed = new TreeMap<>(one.facts());
            reversed.replaceAll((type, fact) -> fact instanceof List<?> list ? reversed(list) : fact);
            for (var reading : OPINION.readings()) {
                assertThat(OPINION.evaluate(reversed, reading, one.asOf()))
                        .isEqualTo(OPINION.evaluate(one.facts(), reading, one.asOf()));
            }
        });
    }

    private static List<?> reversed(List<?> list) {
        var copy = new ArrayList<Object>(list);
        Collections.reverse(copy);
        return copy;
    }

    @Test
    void whatIsPossibleAndDecisiveIsWhatWritingOutEveryCompletionShows() {
        var facts = new RandomFacts(OPINION, REACHABLE, 14);
        int[] compared = new int[1];

        Stream.generate(facts::next).limit(600).forEach(one -> {
            for (var cell : REACHABLE.labelSets().keySet()) {
                var completions = new Completions(one, cell);
                if (completions.count() > 1 && completions.count() <= FEW_COMPLETIONS) {
                    completions.compare();
                    compared[0]++;
                }
            }
        });

        assertThat(compared[0]).isGreaterThan(1_500);
    }

    /** Every way to write values into the unknown fields an obligation looks at, put as questions of their own. */
    private static final class Completions {
        private final Case given;
        private final Reachable.Cell cell;
        private final List<TableField> fields = new ArrayList<>();
        private final List<List<@Nullable Object>> values = new ArrayList<>();
        private final Map<List<Integer>, SortedSet<String>> labels = new HashMap<>();

        Completions(Case given, Reachable.Cell cell) {
            this.given = given;
            this.cell = cell;
            var duty = OPINION.tables().reading(cell.reading()).duty(cell.id());
            if (duty != null) {
                var all = OPINION.tables().fields();
                var read = ReadFacts.of(all, given.facts(), cell.reading(), given.asOf());
                BitSet.valueOf(new long[] {read.unknown() & duty.fields()}).stream()
                        .forEach(at -> add(all.get(at), OPINION.tables().cuts().around(at, read.world())));
            }
        }

        private void add(TableField field, long[] around) {
            List<@Nullable Object> some = new ArrayList<>();
            LongStream.of(around).forEach(value -> some.add(field.write(value)));
            if (field.mayStayUnknown()) {
                some.add(null);
            }
            fields.add(field);
            values.add(some);
        }

        long count() {
            return values.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
        }

        void compare() {
            collect(new FactDraft(given), new Integer[0]);
            var verdict = OPINION.verdict(given.facts(), cell.reading(), given.asOf(), cell.id());
            var decisive = new TreeSet<String>();
            labels.forEach((place, set) -> labels.forEach((other, otherSet) -> {
                if (!set.equals(otherSet) && differences(place, other).size() == 1) {
                    decisive.add(fields.get(differences(place, other).get(0)).name());
                }
            }));

            assertThat(verdict.possible()).as("%s %s", cell, given).isEqualTo(new HashSet<>(labels.values()));
            assertThat(verdict.decisive()).as("%s %s", cell, given).isEqualTo(decisive);
        }

        private void collect(FactDraft draft, Integer[] place) {
            if (place.length < fields.size()) {
                for (int i = 0; i < values.get(place.length).size(); i++) {
                    var longer = Arrays.copyOf(place, place.length + 1);
                    longer[place.length] = i;
                    draft.put(fields.get(place.length), values.get(place.length).get(i));
                    collect(draft, longer);
                }
                return;
            }
            try {
                var verdict = OPINION.verdict(draft.facts(), cell.reading(), given.asOf(), cell.id());
                assertThat(verdict.isUndetermined()).isFalse();
                labels.put(List.of(place), verdict.labels());
            } catch (ContradictoryFacts refused) {
                assertThat(draft.done().facts()).containsKey("intraAfghanTalks");
            }
        }

        private static List<Integer> differences(List<Integer> one, List<Integer> other) {
            var differences = new ArrayList<Integer>();
            for (int i = 0; i < one.size(); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    differences.add(i);
                }
            }
            return differences;
        }
    }
}
