package org.conditionality.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTests {

    private static final List<String> NAMES = List.of(
            "hosted",
            "asylumAbused",
            "phase-one-troops",
            "phase-two-troops",
            "usTroops",
            "us",
            "un",
            "REDUCED",
            "text");

    @ParameterizedTest
    @CsvSource({
        "hostd, hosted",
        "hotsed, hosted",
        "HOSTED, hosted",
        "asylum_abused, asylumAbused",
        "phaseTwoTroops, phase-two-troops",
        "phase-tow-troops, phase-two-troops",
        "troops, usTroops",
        "reduced, REDUCED",
        "USA, us",
        "txt, text",
        "asylum, asylumAbused",
        "phase-one, phase-one-troops",
        "foreignMilitants.hosted, hosted"
    })
    void aMisspeltNameFindsTheOneThatWasMeant(String given, String meant) {
        assertThat(NearestName.among(given, NAMES)).contains(meant);
        assertThat(NearestName.to(given, NAMES)).isEqualTo("Maybe `" + meant + "`?");
    }

    @Test
    void ofTwoNamesAsNearTheFirstIsTaken() {
        assertThat(NearestName.among("ux", NAMES)).contains("us");
    }

    @ParameterizedTest
    @CsvSource({"militants", "''", "' '", "zz", "?!", "posted-by"})
    void whereNothingIsNearItSaysWhatThereIs(String given) {
        assertThat(NearestName.to(given, List.of("hosted", "us"))).isEqualTo("There is `hosted`, `us`.");
    }

    @Test
    void aLongListIsCut() {
        var names = IntStream.rangeClosed(1, 15).mapToObj(i -> "abcdefgh" + i).toList();
        assertThat(NearestName.to("zzz", names))
                .startsWith("There is `abcdefgh1`, ")
                .endsWith(", `abcdefgh12`, and 3 more.");
    }

    @Test
    void aVeryLongNameIsNotCompared() {
        assertThat(NearestName.among("h".repeat(1_000_000), NAMES)).isEmpty();
    }

    @Test
    void whereThereIsNothingThereIsNoSuggestion() {
        assertThat(NearestName.to("hosted", List.of())).isNull();
    }
}
