package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conditionality.secondopinion.SampleFacts.claims;
import static org.conditionality.secondopinion.SampleFacts.decision;
import static org.conditionality.secondopinion.SampleFacts.facts;
import static org.conditionality.secondopinion.TableAnswers.OPINION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which facts are refused. */
class ContradictionTests {
    private void refuses(Map<String, Object> facts, String reading, String asOf) {
        assertThatThrownBy(() -> OPINION.evaluate(facts, reading, LocalDate.parse(asOf)))
                .isInstanceOf(ContradictoryFacts.class);
    }

    private void accepts(Map<String, Object> facts, String reading, String asOf) {
        assertThat(OPINION.evaluate(facts, reading, LocalDate.parse(asOf))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNDER_WAY", "STALLED", "COLLAPSED", "SETTLED"})
    void talksThatHaveNotOpenedCannotHaveGoneAnywhere(String state) {
        var talks = facts("intraAfghanTalks.openedOn", "2020-09-12", "intraAfghanTalks.state", state);

        refuses(talks, "us", "2020-09-11");
        accepts(talks, "us", "2020-09-12");
    }

    @Test
    void talksThatHaveOpenedHaveStarted() {
        var talks = facts("intraAfghanTalks.openedOn", "2020-09-12", "intraAfghanTalks.state", "NOT_STARTED");

        accepts(talks, "us", "2020-09-11");
        refuses(talks, "us", "2020-09-12");
    }

    @Test
    void aContradictionBetweenClaimsConcernsOnlyTheReadingsThatTakeThem() {
        var talks = facts(
                "intraAfghanTalks.openedOn",
                "2020-09-12",
                "intraAfghanTalks.state",
                claims("us", "NOT_STARTED", "taliban", "UNDER_WAY"));

        refuses(talks, "us", "2020-09-12");
        accepts(talks, "taliban", "2020-09-12");
        accepts(talks, "kabul", "2020-09-12");
        accepts(talks, "text", "2020-09-12");
    }

    @ParameterizedTest
    @CsvSource({
        "FREEZE,  REVERSE, false",
        "FREEZE,  RESUME,  true",
        "REVERSE, RESUME,  true",
        "FREEZE,  FREEZE,  false",
        "REVERSE, REVERSE, false",
        "RESUME,  RESUME,  false",
        "WAIVE,   FREEZE,  false",
        "WAIVE,   REVERSE, false",
        "WAIVE,   RESUME,  false",
        "WAIVE,   WAIVE,   false"
    })
    void decisionsOfOneDayMustNotDiffer(String one, String other, boolean refused) {
        for (var day : List.of("2020-12-01", "2020-12-02")) {
            var both = Stream.of(decision(one, "phase-two-troops", day), decision(other, "phase-two-troops", day))
                    .flatMap(List::stream)
                    .toList();
            if (refused) {
                refuses(facts("usDecision", both), "us", "2020-12-01");
            } else {
                accepts(facts("usDecision", both), "us", "2020-12-01");
            }
        }
    }

    @Test
    void decisionsOnOtherDaysOrOtherObligationsMayDiffer() {
        var decisions = Stream.of(
                        decision("FREEZE", "phase-two-troops", "2020-12-01"),
                        decision("REVERSE", "phase-two-troops", "2020-12-02"),
                        decision("REVERSE", "phase-two-bases", "2020-12-01"))
                .flatMap(List::stream)
                .toList();

        accepts(facts("usDecision", decisions), "us", "2020-12-01");
    }

    @Test
    void reversalsOfOneDayMustAgreeOnThePower() {
        var withPower = decision("REVERSE", "phase-two-troops", "2020-12-01", "hadPower", true);
        var without = decision("REVERSE", "phase-two-troops", "2020-12-01", "hadPower", false);
        var notStated = decision("REVERSE", "phase-two-troops", "2020-12-01");

        for (var pair :
                List.of(List.of(withPower, without), List.of(withPower, notStated), List.of(without, notStated))) {
            refuses(facts("usDecision", pair.stream().flatMap(List::stream).toList()), "us", "2021-01-01");
        }
    }
}
