package org.conditionality.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FactPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"usDecision", "usDecision[12]", "violence.overall", "usDecision[0].on"})
    void whatIsWrittenIsReadAndWrittenAgain(String written) {
        assertThat(FactPath.parse(written)).hasToString(written);
        assertThat(FactPath.typeOf(written)).isEqualTo(FactPath.parse(written).type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "violence.", ".overall", "a.b.c", "usDecision[]", "usDecision[x].on", "usDecision[0]on"
            })
    void whatIsNoPathIsRefusedWithAnExample(String written) {
        assertThatThrownBy(() -> FactPath.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`" + written + "`", "`usDecision[0].on`");
    }

    @Test
    void theFieldIsWhatFollowsTheType() {
        assertThat(Stream.of("violence.overall", "usDecision[0].on", "overall").map(FactPath::fieldOf))
                .containsExactly("overall", "on", "overall");
    }

    @Test
    void aPointerIntoFactsNamesTheSame() {
        assertThat(Stream.of("/facts/signature", "/facts/violence/overall/claims/us", "/facts/usDecision/2/on")
                        .map(pointer -> FactPath.parsePointer(pointer).toString()))
                .containsExactly("signature", "violence.overall", "usDecision[2].on");
    }

    @Test
    void itemsStandInTheOrderOfTheirList() {
        var paths = new TreeSet<FactPath>();
        for (var written :
                List.of("usDecision[10].on", "usDecision[2].on", "usDecision", "violence.overall", "riv.days")) {
            paths.add(FactPath.parse(written));
        }

        assertThat(paths.stream().map(FactPath::toString))
                .containsExactly("riv.days", "usDecision", "usDecision[2].on", "usDecision[10].on", "violence.overall");
    }

    @Test
    void aFieldIsWithinItsItemAndItsType() {
        var field = FactPath.parse("usDecision[0].on");

        assertThat(Stream.of(
                                "usDecision",
                                "usDecision[0]",
                                "usDecision[0].on",
                                "usDecision[1]",
                                "usDecision[0].kind",
                                "violence")
                        .filter(other -> field.isWithin(FactPath.parse(other))))
                .containsExactly("usDecision", "usDecision[0]", "usDecision[0].on");
        assertThat(FactPath.of("usDecision").isWithin(field)).isFalse();
    }
}
