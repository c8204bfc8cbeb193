package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conditionality.secondopinion.SampleFacts.KEPT;
import static org.conditionality.secondopinion.SampleFacts.and;
import static org.conditionality.secondopinion.SampleFacts.claims;
import static org.conditionality.secondopinion.SampleFacts.facts;
import static org.conditionality.secondopinion.TableAnswers.OPINION;
import static org.conditionality.secondopinion.TableAnswers.set;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Settings, and questions that cannot be answered. */
class QuestionTests {
    @Test
    void settingsCanBeOverridden() {
        Map<String, Object> later = Map.of("phaseTwoEnd", "2021-09-11", "phaseOneForce", 9_000);
        var opinion = OPINION.evaluate(and(KEPT, "forceLevel.usTroops", 9_000), "us", LocalDate.of(2021, 9, 11), later);

        assertThat(opinion.on("phase-two-troops").labels()).isEqualTo(set("TRIGGERED"));
        assertThat(opinion.on("phase-one-troops").labels()).isEqualTo(set("PERFORMED"));
    }

    @Test
    void anUnknownSettingOrReadingIsRefused() {
        assertThatThrownBy(() -> OPINION.evaluate(KEPT, "us", LocalDate.of(2021, 9, 11), Map.of("phaseTwo", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phaseTwoEnd");
        assertThatThrownBy(() -> OPINION.evaluate(KEPT, "un", LocalDate.of(2021, 9, 11)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kabul");
    }

    @Test
    void aValueOfTheWrongKindIsRefused() {
        for (var facts : List.of(
                facts("violence.overall", "LESS"),
                facts("violence.overall", true),
                facts("forceLevel.usTroops", "many"),
                facts("forceLevel", 3),
                facts("usDecision", facts()),
                facts("usDecision", List.of(facts())),
                facts("violence.overall", Map.of("claims", Map.of(), "value", "REDUCED")))) {
            assertThatThrownBy(() -> OPINION.evaluate(facts, "us", LocalDate.of(2021, 9, 11)))
                    .as("%s", facts)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nullEmptyAndMissingAreAllUnknown() {
        var asOf = LocalDate.of(2020, 12, 1);
        var nothing = OPINION.evaluate(Map.of(), "us", asOf);
        var nulls = new TreeMap<String, Object>(and(
                facts("forceLevel.usTroops", null, "usDecision", List.of()),
                "violence.overall",
                claims(),
                "signature",
                Map.of()));

        assertThat(OPINION.evaluate(nulls, "us", asOf)).isEqualTo(nothing);
    }
}
