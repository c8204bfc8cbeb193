package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conditionality.secondopinion.SampleFacts.HOSTED;
import static org.conditionality.secondopinion.SampleFacts.KEPT;
import static org.conditionality.secondopinion.SampleFacts.and;
import static org.conditionality.secondopinion.SampleFacts.decision;
import static org.conditionality.secondopinion.TableAnswers.labels;
import static org.conditionality.secondopinion.TableAnswers.value;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes on which day. */
class BoundaryDayTests {
    @ParameterizedTest
    @CsvSource({
        "phase-one-troops, us,      2020-07-13, TRIGGERED, BREACHED OVERDUE TRIGGERED",
        "phase-one-bases,  taliban, 2020-07-13, TRIGGERED, BREACHED OVERDUE TRIGGERED",
        "phase-two-troops, us,      2021-05-01, TRIGGERED, BREACHED OVERDUE TRIGGERED",
        "phase-two-bases,  kabul,   2021-05-01, TRIGGERED, BREACHED OVERDUE TRIGGERED",
        "prisoner-plan,    text,    2020-03-10, TRIGGERED, OVERDUE TRIGGERED",
        "prisoner-plan,    us,      2020-03-10, TRIGGERED, OVERDUE TRIGGERED",
        "sanctions-review, us,      2020-08-27, TRIGGERED, OVERDUE TRIGGERED",
        "sanctions-review, taliban, 2020-08-27, TRIGGERED, BREACHED OVERDUE TRIGGERED",
        "un-delisting,     text,    2020-05-29, TRIGGERED, OVERDUE TRIGGERED",
        "un-delisting,     taliban, 2020-05-29, TRIGGERED, OVERDUE TRIGGERED",
        "un-endorsement,   us,      2021-05-01, TRIGGERED, TRIGGERED"
    })
    void anObligationIsOverdueFromTheDayAfterItsDate(
            String obligation, String reading, LocalDate last, String until, String after) {
        assertThat(labels(obligation, reading, last.toString(), KEPT)).isEqualTo(until);
        assertThat(labels(obligation, reading, last.plusDays(1).toString(), KEPT))
                .isEqualTo(after);
    }

    @Test
    void forTheTalibanPrisonersNotFreedByTheDateAreABreachByTheUs() {
        var fewer = and(KEPT, "prisonerRelease.talibanFreed", 4_999);

        assertThat(labels("prisoner-plan", "taliban", "2020-03-10", fewer)).isEqualTo("TRIGGERED");
        assertThat(labels("prisoner-plan", "taliban", "2020-03-11", fewer)).isEqualTo("BREACHED OVERDUE TRIGGERED");
    }

    @Test
    void whatIsFrozenIsNotOverdue() {
        assertThat(labels("phase-two-troops", "us", "2021-05-02", HOSTED)).isEqualTo("FROZEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "us", "taliban", "kabul"})
    void nothingIsTriggeredBeforeTheDayOfSignature(String reading) {
        assertThat(labels("phase-one-troops", reading, "2020-02-28", KEPT)).isEqualTo("NOT_TRIGGERED");
        assertThat(labels("phase-one-troops", reading, "2020-02-29", KEPT)).isEqualTo("TRIGGERED");
        assertThat(value("in-force", reading, "2020-02-28", KEPT)).isEqualTo("NOT_MET");
        assertThat(value("in-force", reading, "2020-02-29", KEPT)).isEqualTo("MET");
    }

    @Test
    void theReviewOfSanctionsArisesOnTheDayTheTalksOpen() {
        var opened = and(KEPT, "intraAfghanTalks.openedOn", "2020-05-20");
        var notYet = and(opened, "intraAfghanTalks.state", "NOT_STARTED");

        assertThat(labels("sanctions-review", "text", "2020-05-19", notYet)).isEqualTo("NOT_TRIGGERED");
        assertThat(labels("sanctions-review", "text", "2020-05-20", opened)).isEqualTo("TRIGGERED");
    }

    @Test
    void talksAndPrisonersArePendingUntilTheTenthOfMarch() {
        var waiting = and(KEPT, "intraAfghanTalks.state", "NOT_STARTED", "prisonerRelease.talibanFreed", 4_999);

        for (var reading : List.of("text", "us", "kabul")) {
            assertThat(value("talks", reading, "2020-03-10", waiting)).isEqualTo("PENDING");
            assertThat(value("talks", reading, "2020-03-11", waiting)).isEqualTo("NOT_MET");
        }
        assertThat(value("prisoners-freed", "us", "2020-03-10", waiting)).isEqualTo("PENDING");
        assertThat(value("prisoners-freed", "us", "2020-03-11", waiting)).isEqualTo("NOT_MET");
        assertThat(value("talks", "taliban", "2020-03-11", waiting)).isEqualTo("PENDING");
        var freed = and(waiting, "prisonerRelease.talibanFreed", 5_000);
        assertThat(value("talks", "taliban", "2020-03-10", freed)).isEqualTo("PENDING");
        assertThat(value("talks", "taliban", "2020-03-11", freed)).isEqualTo("NOT_MET");
        assertThat(value("prisoners-freed", "us", "2020-03-11", freed)).isEqualTo("MET");
    }

    @Test
    void whatIsPendingBreaksNothing() {
        var waiting = and(KEPT, "intraAfghanTalks.state", "NOT_STARTED");

        assertThat(labels("phase-two-troops", "us", "2020-03-10", waiting)).isEqualTo("TRIGGERED");
        assertThat(labels("phase-two-troops", "us", "2020-03-11", waiting)).isEqualTo("FROZEN");
    }

    @Test
    void theDecisionToLeaveRegardlessMakesPhaseTwoDueAgainUntilTheFirstOfMayPassesUnperformed() {
        var regardless = and(HOSTED, "usDecision", decision("WAIVE", "phase-two-troops", "2021-04-14"));

        assertThat(labels("phase-two-troops", "us", "2021-04-13", regardless)).isEqualTo("FROZEN");
        assertThat(labels("phase-two-troops", "us", "2021-04-14", regardless)).isEqualTo("TRIGGERED");
        assertThat(labels("phase-two-troops", "us", "2021-05-01", regardless)).isEqualTo("TRIGGERED");
        assertThat(labels("phase-two-troops", "us", "2021-05-02", regardless)).isEqualTo("BREACHED OVERDUE TRIGGERED");
    }
}
