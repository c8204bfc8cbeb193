package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conditionality.secondopinion.SampleFacts.HOSTED;
import static org.conditionality.secondopinion.SampleFacts.KEPT;
import static org.conditionality.secondopinion.SampleFacts.and;
import static org.conditionality.secondopinion.SampleFacts.decision;
import static org.conditionality.secondopinion.SampleFacts.standing;
import static org.conditionality.secondopinion.TableAnswers.labels;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What decisions and earlier rise change. */
class DecisionTests {
    private final Map<String, Object> partDone = and(HOSTED, "forceLevel.usTroops", 8_000);

    private String onTroops(String asOf, Object decisions) {
        return labels("phase-two-troops", "us", asOf, and(partDone, "usDecision", decisions));
    }

    @Test
    void aReversalCountsFromItsDay() {
        var reversed = decision("REVERSE", "phase-two-troops", "2020-12-01");

        assertThat(onTroops("2020-11-30", reversed)).isEqualTo("FROZEN REVERSIBLE");
        assertThat(onTroops("2020-12-01", reversed)).isEqualTo("FROZEN REVERSED REVERSIBLE");
    }

    @Test
    void aReversalIsABreachUnlessThePowerWasThereOnTheDayOrElseOnTheDateAskedAbout() {
        var kept = and(KEPT, "forceLevel.usTroops", 8_000);

        for (var facts : List.of(partDone, kept)) {
            assertThat(labels(
                            "phase-two-troops",
                            "us",
                            "2020-12-01",
                            and(
                                    facts,
                                    "usDecision",
                                    decision("REVERSE", "phase-two-troops", "2020-12-01", "hadPower", true))))
                    .doesNotContain("BREACHED");
            assertThat(labels(
                            "phase-two-troops",
                            "us",
                            "2020-12-01",
                            and(
                                    facts,
                                    "usDecision",
                                    decision("REVERSE", "phase-two-troops", "2020-12-01", "hadPower", false))))
                    .contains("BREACHED");
        }
        assertThat(labels(
                        "phase-two-troops",
                        "us",
                        "2020-12-01",
                        and(kept, "usDecision", decision("REVERSE", "phase-two-troops", "2020-12-01"))))
                .isEqualTo("BREACHED REVERSED TRIGGERED");
        assertThat(labels(
                        "phase-two-troops",
                        "text",
                        "2020-12-01",
                        and(partDone, "usDecision", decision("REVERSE", "phase-two-troops", "2020-12-01"))))
                .isEqualTo("BREACHED FROZEN IRREVERSIBLE REVERSED");
    }

    @ParameterizedTest
    @CsvSource({"RESUME, FROZEN REVERSIBLE", "FREEZE, FROZEN REVERSED REVERSIBLE"})
    void onlyResumingEndsAReversal(String kind, String after) {
        var both = Stream.concat(
                        decision(kind, "phase-two-troops", "2020-12-02").stream(),
                        decision("REVERSE", "phase-two-troops", "2020-12-01").stream())
                .toList();

        assertThat(onTroops("2020-12-01", both)).isEqualTo("FROZEN REVERSED REVERSIBLE");
        assertThat(onTroops("2020-12-02", both)).isEqualTo(after);
    }

    @Test
    void aWaiverDoesNotDisplaceAReversalAndResumingDoesNotEndAWaiver() {
        var waivedToo = Stream.of(
                        decision("REVERSE", "phase-two-troops", "2020-12-01", "hadPower", true),
                        decision("WAIVE", "phase-two-troops", "2020-12-02"))
                .flatMap(List::stream)
                .toList();
        var resumed = Stream.concat(waivedToo.stream(), decision("RESUME", "phase-two-troops", "2020-12-03").stream())
                .toList();

        assertThat(onTroops("2020-12-02", waivedToo)).isEqualTo("REVERSED TRIGGERED");
        assertThat(onTroops("2020-12-03", resumed)).isEqualTo("TRIGGERED");
    }

    @Test
    void onlyWhatCanBeUndoneAndIsNotAllDoneIsReversed() {
        assertThat(labels(
                        "phase-two-troops",
                        "us",
                        "2020-12-01",
                        and(
                                HOSTED,
                                "usDecision",
                                decision("REVERSE", "phase-two-troops", "2020-12-01", "hadPower", true),
                                "forceLevel.usTroops",
                                0,
                                "forceLevel.alliedTroops",
                                0)))
                .isEqualTo("PERFORMED REVERSIBLE");
        assertThat(labels(
                        "un-delisting",
                        "us",
                        "2020-05-01",
                        and(KEPT, "usDecision", decision("REVERSE", "un-delisting", "2020-05-01", "hadPower", false))))
                .isEqualTo("TRIGGERED");
    }

    @Test
    void aWaiverCountsFromItsDayForItsObligationAndConditionOnly() {
        var hosting = decision("WAIVE", "phase-two-troops", "2020-12-01", "condition", "hosting");

        assertThat(onTroops("2020-11-30", hosting)).isEqualTo("FROZEN REVERSIBLE");
        assertThat(onTroops("2020-12-01", hosting)).isEqualTo("TRIGGERED");
        assertThat(onTroops("2020-12-01", decision("WAIVE", "phase-two-troops", "2020-12-01", "condition", "soil")))
                .isEqualTo("FROZEN REVERSIBLE");
        assertThat(onTroops("2020-12-01", decision("WAIVE", "phase-two-bases", "2020-12-01")))
                .isEqualTo("FROZEN REVERSIBLE");
    }

    @Test
    void aPrecedentCanBeWaivedButBeingInForceCannot() {
        var notStarted = and(KEPT, "intraAfghanTalks.state", "NOT_STARTED");
        var all = decision("WAIVE", "sanctions-review", "2020-01-01");
        var talks = decision("WAIVE", "sanctions-review", "2020-01-01", "condition", "talks-started");
        var inForce = decision("WAIVE", "sanctions-review", "2020-01-01", "condition", "in-force");

        assertThat(labels("sanctions-review", "us", "2020-02-29", notStarted)).isEqualTo("NOT_TRIGGERED");
        for (var waiver : List.of(all, talks)) {
            assertThat(labels("sanctions-review", "us", "2020-02-29", and(notStarted, "usDecision", waiver)))
                    .isEqualTo("TRIGGERED");
        }
        for (var waiver : List.of(all, inForce)) {
            assertThat(labels("sanctions-review", "us", "2020-02-28", and(KEPT, "usDecision", waiver)))
                    .isEqualTo("NOT_TRIGGERED");
        }
    }

    @Test
    void whatHadArisenStaysArisenFromThatDayUnlessNotInForce() {
        var standing = and(
                KEPT, "intraAfghanTalks.state", "NOT_STARTED", "standing", standing("sanctions-review", "2020-03-05"));

        assertThat(labels("sanctions-review", "us", "2020-03-04", standing)).isEqualTo("NOT_TRIGGERED");
        assertThat(labels("sanctions-review", "us", "2020-03-05", standing)).isEqualTo("TRIGGERED");
        assertThat(labels("un-delisting", "us", "2020-03-05", standing)).isEqualTo("NOT_TRIGGERED");
        assertThat(labels("sanctions-review", "us", "2020-03-05", and(standing, "signature.date", "2020-03-06")))
                .isEqualTo("NOT_TRIGGERED");
    }
}
