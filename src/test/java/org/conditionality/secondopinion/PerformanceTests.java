package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conditionality.secondopinion.SampleFacts.HOSTED;
import static org.conditionality.secondopinion.SampleFacts.KEPT;
import static org.conditionality.secondopinion.SampleFacts.and;
import static org.conditionality.secondopinion.TableAnswers.labels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of an act is done, and whether it can be undone. */
class PerformanceTests {
    @ParameterizedTest
    @CsvSource({
        "phase-one-troops, forceLevel.usTroops,               13000, FROZEN",
        "phase-one-troops, forceLevel.usTroops,               12999, FROZEN REVERSIBLE",
        "phase-one-troops, forceLevel.usTroops,               8601,  FROZEN REVERSIBLE",
        "phase-one-troops, forceLevel.usTroops,               8600,  PERFORMED REVERSIBLE",
        "phase-one-bases,  forceLevel.basesVacated,           0,     FROZEN",
        "phase-one-bases,  forceLevel.basesVacated,           1,     FROZEN REVERSIBLE",
        "phase-one-bases,  forceLevel.basesVacated,           4,     FROZEN REVERSIBLE",
        "phase-one-bases,  forceLevel.basesVacated,           5,     PERFORMED REVERSIBLE",
        "phase-two-troops, forceLevel.usTroops,               8600,  FROZEN",
        "phase-two-troops, forceLevel.usTroops,               8599,  FROZEN REVERSIBLE",
        "phase-two-troops, forceLevel.usTroops,               0,     FROZEN REVERSIBLE",
        "phase-two-bases,  forceLevel.basesVacated,           5,     FROZEN",
        "phase-two-bases,  forceLevel.basesVacated,           6,     FROZEN REVERSIBLE",
        "phase-two-bases,  forceLevel.basesRemaining,         1,     FROZEN",
        "phase-two-bases,  forceLevel.basesRemaining,         0,     PERFORMED REVERSIBLE",
        "prisoner-plan,    prisonerRelease.governmentFreed,   999,   TRIGGERED",
        "prisoner-plan,    prisonerRelease.governmentFreed,   1000,  PERFORMED"
    })
    void anActIsPartlyOrWhollyDoneFromACertainNumberOn(String obligation, String field, int number, String expected) {
        assertThat(labels(obligation, "us", "2020-03-01", and(HOSTED, field, number)))
                .isEqualTo(expected);
    }

    @Test
    void phaseTwoIsPerformedOnlyOnceTheAlliesAreGoneToo() {
        var gone = and(HOSTED, "forceLevel.usTroops", 0, "forceLevel.alliedTroops", 0);

        assertThat(labels("phase-two-troops", "us", "2021-04-01", gone)).isEqualTo("PERFORMED REVERSIBLE");
        assertThat(labels("phase-two-troops", "us", "2021-04-01", and(gone, "forceLevel.alliedTroops", 1)))
                .isEqualTo("FROZEN REVERSIBLE");
    }

    @Test
    void prisonersOfBothSidesMustBeFree() {
        var free = and(KEPT, "prisonerRelease.governmentFreed", 1_000);

        assertThat(labels("prisoner-plan", "text", "2020-03-01", free)).isEqualTo("PERFORMED");
        assertThat(labels("prisoner-plan", "text", "2020-03-01", and(free, "prisonerRelease.talibanFreed", 4_999)))
                .isEqualTo("TRIGGERED");
    }

    @Test
    void forTheTalibanFiveThousandPrisonersAreEnough() {
        assertThat(labels("prisoner-plan", "taliban", "2020-03-01", KEPT)).isEqualTo("PERFORMED");
        assertThat(labels("prisoner-plan", "text", "2020-03-01", KEPT)).isEqualTo("TRIGGERED");
    }

    @ParameterizedTest
    @CsvSource({
        "sanctions.usReviewBegun, false, sanctions-review, us,   FROZEN",
        "sanctions.usReviewBegun, true,  sanctions-review, us,   FROZEN REVERSIBLE",
        "sanctions.usLifted,      true,  sanctions-review, us,   PERFORMED REVERSIBLE",
        "sanctions.unDiplomacyBegun, false, un-delisting,  us,   FROZEN",
        "sanctions.unDiplomacyBegun, true,  un-delisting,  us,   FROZEN IRREVERSIBLE",
        "sanctions.unLifted,      true,  un-delisting,     us,   IRREVERSIBLE PERFORMED",
        "sanctions.unLifted,      true,  un-delisting,     text, PERFORMED",
        "securityCouncil.endorsementRequested, true, un-endorsement, kabul, PERFORMED"
    })
    void sanctionsAndEndorsementGoByWhatWasBegunAndDone(
            String field, boolean value, String obligation, String reading, String expected) {
        var violent = and(KEPT, "violence.overall", "UNCHANGED");

        assertThat(labels(obligation, reading, "2020-05-01", and(violent, field, value)))
                .isEqualTo(expected);
    }

    @Test
    void withoutAPowerWhatIsDoneStaysDoneAndWhatIsLeftStaysDue() {
        var attacked = and(KEPT, "foreignMilitants.attackedUsOrAllies", true, "forceLevel.usTroops", 8_599);

        assertThat(labels("phase-two-troops", "taliban", "2021-05-01", attacked))
                .isEqualTo("IRREVERSIBLE TRIGGERED");
        assertThat(labels("phase-two-troops", "taliban", "2021-05-02", attacked))
                .isEqualTo("BREACHED IRREVERSIBLE OVERDUE TRIGGERED");
        assertThat(labels("phase-one-troops", "kabul", "2020-03-01", and(HOSTED, "forceLevel.usTroops", 9_000)))
                .isEqualTo("FROZEN IRREVERSIBLE");
    }
}
