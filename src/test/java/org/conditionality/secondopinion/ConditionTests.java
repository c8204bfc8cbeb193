package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conditionality.secondopinion.SampleFacts.HOSTED;
import static org.conditionality.secondopinion.SampleFacts.KEPT;
import static org.conditionality.secondopinion.SampleFacts.and;
import static org.conditionality.secondopinion.SampleFacts.decision;
import static org.conditionality.secondopinion.SampleFacts.facts;
import static org.conditionality.secondopinion.TableAnswers.OPINION;
import static org.conditionality.secondopinion.TableAnswers.set;
import static org.conditionality.secondopinion.TableAnswers.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a condition is met, and which there are. */
class ConditionTests {
    @ParameterizedTest
    @CsvSource({
        "soil, foreignMilitants.threatenUsOrAllies, true, text us kabul",
        "soil, foreignMilitants.attackedUsOrAllies, true, taliban",
        "message, foreignMilitants.messageSent, false, text us taliban kabul",
        "hosting, foreignMilitants.hosted, true, text us taliban kabul",
        "hosting, foreignMilitants.recruitingTrainingOrFunding, true, text us taliban kabul",
        "asylum, foreignMilitants.asylumAbused, true, text us taliban kabul",
        "documents, foreignMilitants.travelDocumentsIssued, true, text us taliban kabul",
        "no-attacks-on-us, talibanAttacks.onUsForces, true, text us taliban kabul",
        "no-attacks-on-us, talibanAttacks.onCoalitionForces, true, text us taliban kabul",
        "no-high-profile-attacks, talibanAttacks.suicideOrVehicleBombs, true, text us taliban kabul",
        "no-high-profile-attacks, talibanAttacks.onProvincialCapitals, true, text us taliban kabul",
        "no-high-profile-attacks, talibanAttacks.largeScaleOffensives, true, text us taliban kabul"
    })
    void aConditionTurnsOnItsFields(String condition, String field, boolean failing, String readings) {
        var broken = and(KEPT, field, failing);

        for (var reading : OPINION.readings()) {
            assertThat(value(condition, reading, "2020-06-01", KEPT)).isEqualTo("MET");
            assertThat(value(condition, reading, "2020-06-01", broken))
                    .isEqualTo(List.of(readings.split(" ", -1)).contains(reading) ? "NOT_MET" : "MET");
        }
    }

    @ParameterizedTest
    @CsvSource({"REDUCED, MET", "UNCHANGED, NOT_MET", "INCREASED, NOT_MET"})
    void violenceMustBeReduced(String overall, String expected) {
        assertThat(value("violence", "us", "2020-06-01", facts("violence.overall", overall)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, NOT_MET, NOT_MET, NOT_MET",
        "UNDER_WAY,   MET,     MET,     MET",
        "STALLED,     MET,     NOT_MET, MET",
        "COLLAPSED,   NOT_MET, NOT_MET, NOT_MET",
        "SETTLED,     MET,     MET,     MET"
    })
    void talksThatStallCountAsMetForTheTextAndTheTalibanOnly(
            String state, String text, String usAndKabul, String taliban) {
        var talks = and(KEPT, "intraAfghanTalks.state", state);

        assertThat(value("talks", "text", "2020-06-01", talks)).isEqualTo(text);
        assertThat(value("talks", "us", "2020-06-01", talks)).isEqualTo(usAndKabul);
        assertThat(value("talks", "kabul", "2020-06-01", talks)).isEqualTo(usAndKabul);
        assertThat(value("talks", "taliban", "2020-06-01", talks)).isEqualTo(taliban);
    }

    @ParameterizedTest
    @CsvSource({"TALIBAN,       NOT_MET", "BOTH_SIDES,    NOT_MET", "KABUL,         PENDING", "UNITED_STATES, PENDING"})
    void whatOthersHoldUpIsNoFailureOfTheTalibanForTheUsAndKabul(String cause, String expected) {
        for (var state : List.of("NOT_STARTED", "STALLED", "COLLAPSED")) {
            var talks = and(KEPT, "intraAfghanTalks.state", state, "intraAfghanTalks.delayCausedBy", cause);

            assertThat(value("talks", "us", "2020-06-01", talks)).isEqualTo(expected);
            assertThat(value("talks", "kabul", "2020-06-01", talks)).isEqualTo(expected);
        }
        var early = and(KEPT, "intraAfghanTalks.state", "NOT_STARTED", "intraAfghanTalks.delayCausedBy", cause);
        assertThat(value("talks", "us", "2020-03-10", early)).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @CsvSource({
        "US, us, 2020-02-29, NOT_MET",
        "US, us, 2020-02-28, MET",
        "US, us, 2020-06-01, NOT_MET",
        "US, us, 2020-06-02, MET",
        "US, taliban, 2020-03-01, MET",
        "US, text, 2020-03-01, MET",
        "US, kabul, 2020-03-01, MET",
        "TALIBAN, taliban, 2020-03-01, NOT_MET",
        "TALIBAN, us, 2020-03-01, MET"
    })
    void aDenunciationEndsTheAgreementForItsOwnSideFromItsDayOn(String by, String reading, String on, String value) {
        var denounced = and(KEPT, "denunciation", List.of(Map.of("by", by, "on", on)));

        assertThat(value("in-force", reading, "2020-06-01", denounced)).isEqualTo(value);
    }

    @Test
    void forTheTalibanTalksWaitForTheLastOfFiveThousandPrisoners() {
        var collapsed = and(KEPT, "intraAfghanTalks.state", "COLLAPSED");

        assertThat(value("talks", "taliban", "2021-01-01", and(collapsed, "prisonerRelease.talibanFreed", 4_999)))
                .isEqualTo("PENDING");
        assertThat(value("talks", "taliban", "2021-01-01", and(collapsed, "prisonerRelease.talibanFreed", 5_000)))
                .isEqualTo("NOT_MET");
    }

    @Test
    void forTheTalibanAnAttackIsExcusedWhileMilitiasRaid() {
        var attack = and(KEPT, "talibanAttacks.onUsForces", true);
        var raids = and(attack, "usMilitaryAction.militiaRaids", true);

        assertThat(value("no-attacks-on-us", "taliban", "2020-06-01", raids)).isEqualTo("MET");
        assertThat(value("no-attacks-on-us", "us", "2020-06-01", raids)).isEqualTo("NOT_MET");
    }

    @Test
    void talksHaveStartedWhenTheyOpenedOrElseByTheirState() {
        var opened = facts("intraAfghanTalks.openedOn", "2020-09-12");

        assertThat(value("talks-started", "us", "2020-09-11", opened)).isEqualTo("NOT_MET");
        assertThat(value("talks-started", "us", "2020-09-12", opened)).isEqualTo("MET");
        assertThat(value("talks-started", "us", "2020-09-12", facts("intraAfghanTalks.state", "COLLAPSED")))
                .isEqualTo("MET");
        assertThat(value("talks-started", "us", "2020-09-12", facts("intraAfghanTalks.state", "NOT_STARTED")))
                .isEqualTo("NOT_MET");
    }

    @Test
    void aValueIsKnownOnceItIsTheSameHoweverTheRestTurnsOut() {
        assertThat(value("hosting", "us", "2020-06-01", facts("foreignMilitants.hosted", true)))
                .isEqualTo("NOT_MET");
        assertThat(value("hosting", "us", "2020-06-01", facts("foreignMilitants.hosted", false)))
                .isEqualTo("UNKNOWN");
        assertThat(value("talks", "us", "2020-03-10", facts("intraAfghanTalks.openedOn", "2020-03-11")))
                .isEqualTo("PENDING");
        assertThat(value("talks", "text", "2020-03-11", facts("intraAfghanTalks.openedOn", "2020-03-11")))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void aWaiverDoesNotShowInTheValueOfACondition() {
        var waived = and(HOSTED, "usDecision", decision("WAIVE", "phase-two-troops", "2020-03-01"));

        assertThat(value("hosting", "us", "2020-06-01", waived)).isEqualTo("NOT_MET");
    }

    @Test
    void everyReadingListsThirteenConditionsAndFifteenObligationsAndKabulTheCeasefireToo() {
        for (var reading : OPINION.readings()) {
            var opinion = OPINION.evaluate(facts(), reading, LocalDate.of(2020, 6, 1));

            assertThat(opinion.conditions()).hasSize(reading.equals("kabul") ? 14 : 13);
            assertThat(opinion.obligations()).hasSize(15);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text,    fewer-strikes support-afghan-forces talks-with-pakistan",
        "us,      ''",
        "taliban, support-afghan-forces talks-with-pakistan",
        "kabul,   fewer-strikes non-intervention prisoner-plan reconstruction-cooperation remaining-prisoners"
                + " sanctions-review un-delisting"
    })
    void aReadingDoesNotCoverWhatItsTextDoesNotHave(String reading, String notCovered) {
        var opinion = OPINION.evaluate(KEPT, reading, LocalDate.of(2020, 6, 1));
        var found = new TreeMap<>(opinion.obligations());
        found.values().removeIf(verdict -> !verdict.labels().equals(set("NOT_COVERED")));

        assertThat(String.join(" ", found.keySet())).isEqualTo(notCovered);
    }
}
