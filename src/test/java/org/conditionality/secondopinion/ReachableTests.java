package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachableTests {
    private static final SecondOpinion OPINION = new SecondOpinion("doha-2020");
    private static final Reachable REACHABLE = new Reachable(OPINION);

    private static Set<SortedSet<String>> reached(String reading, String obligation) {
        return REACHABLE
                .labelSets()
                .getOrDefault(new Reachable.Cell(reading, obligation), Map.of())
                .keySet();
    }

    @Test
    void everyWitnessShowsWhatItStandsFor() {
        REACHABLE
                .labelSets()
                .forEach((cell, witnesses) -> witnesses.forEach((labels, witness) -> assertThat(
                                OPINION.verdict(witness.facts(), cell.reading(), witness.asOf(), cell.id())
                                        .labels())
                        .isEqualTo(labels)));
        REACHABLE
                .conditionValues()
                .forEach((cell, witnesses) -> witnesses.forEach((value, witness) -> assertThat(
                                OPINION.value(witness.facts(), cell.reading(), witness.asOf(), cell.id()))
                        .isEqualTo(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "text,    fewer-strikes,         NOT_COVERED",
        "us,      restraint-of-force,    NOT_TRIGGERED | TRIGGERED | BREACHED TRIGGERED | UNDETERMINED",
        "us,      fewer-strikes,         NOT_TRIGGERED | TRIGGERED | BREACHED TRIGGERED | FROZEN | UNDETERMINED",
        "kabul,   support-afghan-forces, NOT_TRIGGERED | TRIGGERED | BREACHED TRIGGERED | UNDETERMINED",
        "text,    un-endorsement,        NOT_TRIGGERED | TRIGGERED | PERFORMED | UNDETERMINED",
        "text,    prisoner-plan,         NOT_TRIGGERED | TRIGGERED | PERFORMED | OVERDUE TRIGGERED"
                + " | BREACHED TRIGGERED | BREACHED OVERDUE TRIGGERED | UNDETERMINED",
        "taliban, prisoner-plan,         NOT_TRIGGERED | TRIGGERED | PERFORMED | BREACHED TRIGGERED"
                + " | BREACHED OVERDUE TRIGGERED | UNDETERMINED",
        "us,      un-delisting,          NOT_TRIGGERED | TRIGGERED | PERFORMED | OVERDUE TRIGGERED"
                + " | BREACHED TRIGGERED | BREACHED OVERDUE TRIGGERED | FROZEN | FROZEN IRREVERSIBLE"
                + " | IRREVERSIBLE PERFORMED | UNDETERMINED",
        "taliban, phase-one-bases,       NOT_TRIGGERED | TRIGGERED | PERFORMED | BREACHED OVERDUE TRIGGERED"
                + " | REVERSED TRIGGERED | BREACHED REVERSED TRIGGERED | BREACHED OVERDUE REVERSED TRIGGERED"
                + " | UNDETERMINED"
    })
    void aCellReachesExactlyTheseSets(String reading, String obligation, String sets) {
        var expected = Arrays.stream(sets.split(" \\| ", -1))
                .map(set -> new TreeSet<>(Arrays.asList(set.split(" ", -1))))
                .collect(Collectors.toSet());

        assertThat(reached(reading, obligation)).isEqualTo(expected);
    }

    @Test
    void bothActsOfAPhaseReachTheSameSets() {
        for (var reading : OPINION.readings()) {
            assertThat(reached(reading, "phase-one-troops")).isEqualTo(reached(reading, "phase-one-bases"));
            assertThat(reached(reading, "phase-two-troops")).isEqualTo(reached(reading, "phase-two-bases"));
        }
        assertThat(reached("kabul", "phase-two-troops")).isEqualTo(reached("us", "phase-two-troops"));
    }

    @Test
    void thereAreThisManySetsInAll() {
        assertThat(REACHABLE.labelSets()).hasSize(60);
        assertThat(REACHABLE.labelSets().values().stream().mapToInt(Map::size).sum())
                .isEqualTo(402);
    }

    @Test
    void onlyTalksPrisonersAndTheCeasefireAreEverPending() {
        REACHABLE.conditionValues().forEach((cell, values) -> {
            boolean waits = Set.of("talks", "prisoners-freed", "ceasefire").contains(cell.id());

            assertThat(values.keySet())
                    .as("%s", cell)
                    .isEqualTo(
                            waits
                                    ? Set.of("MET", "NOT_MET", "PENDING", "UNKNOWN")
                                    : Set.of("MET", "NOT_MET", "UNKNOWN"));
        });
    }

    @Test
    void whatHasNotBeenSeenIsMissing() {
        assertThat(REACHABLE.missing(Map.of())).hasSize(402);
        assertThat(REACHABLE.missing(seen())).isEmpty();
        assertThat(REACHABLE.missingValues(Map.of())).hasSize(53 * 3 + 9);

        var seen = seen();
        seen.put(
                new Reachable.Cell("us", "fewer-strikes"),
                Set.of(new TreeSet<>(Set.of("FROZEN")), new TreeSet<>(Set.of("TRIGGERED"))));
        assertThat(REACHABLE.missing(seen))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("fewer-strikes can be [BREACHED, TRIGGERED] under `us`, as on 2020-02-28 with {");
    }

    private static Map<Reachable.Cell, Set<SortedSet<String>>> seen() {
        var seen = new HashMap<Reachable.Cell, Set<SortedSet<String>>>();
        REACHABLE.labelSets().forEach((cell, sets) -> seen.put(cell, sets.keySet()));
        return seen;
    }
}
