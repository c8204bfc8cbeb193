package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conditionality.secondopinion.SampleFacts.KEPT;
import static org.conditionality.secondopinion.SampleFacts.and;
import static org.conditionality.secondopinion.TableAnswers.labels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The debtor's own failure: restraints violated, efforts not made. */
class BreachTests {
    @ParameterizedTest
    @CsvSource({
        "restraint-of-force, text,    otherStrikes, true",
        "restraint-of-force, kabul,   otherStrikes, true",
        "restraint-of-force, us,      otherStrikes, true",
        "restraint-of-force, taliban, otherStrikes, true",
        "restraint-of-force, text,    militiaRaids, false",
        "restraint-of-force, us,      militiaRaids, false",
        "restraint-of-force, taliban, militiaRaids, true",
        "restraint-of-force, kabul,   raids,        false",
        "restraint-of-force, us,      raids,        false",
        "fewer-strikes,      us,      otherStrikes, true",
        "fewer-strikes,      us,      raids,        true",
        "fewer-strikes,      us,      militiaRaids, false",
        "fewer-strikes,      taliban, raids,        true",
        "fewer-strikes,      taliban, militiaRaids, false"
    })
    void aRestraintIsBreachedByWhatItsReadingForbids(
            String obligation, String reading, String action, boolean breached) {
        assertThat(labels(obligation, reading, "2020-06-01", and(KEPT, "usMilitaryAction." + action, true)))
                .isEqualTo(breached ? "BREACHED TRIGGERED" : "TRIGGERED");
    }

    @ParameterizedTest
    @CsvSource({"text, TRIGGERED", "kabul, TRIGGERED", "us, BREACHED TRIGGERED", "taliban, BREACHED TRIGGERED"})
    void afghanConsentExcusesStrikesForTheTextAndKabulOnly(String reading, String expected) {
        var agreed = and(KEPT, "usMilitaryAction.otherStrikes", true, "usMilitaryAction.afghanConsent", true);

        assertThat(labels("restraint-of-force", reading, "2020-06-01", agreed)).isEqualTo(expected);
    }

    @Test
    void aFrozenRestraintIsNotBreached() {
        var both = and(KEPT, "usMilitaryAction.raids", true, "talibanAttacks.largeScaleOffensives", true);

        assertThat(labels("fewer-strikes", "us", "2020-06-01", both)).isEqualTo("FROZEN");
        assertThat(labels("fewer-strikes", "taliban", "2020-06-01", both)).isEqualTo("BREACHED TRIGGERED");
    }

    @ParameterizedTest
    @CsvSource({
        "prisoner-plan,         prisonerRelease.usWorkingOnPlan, text",
        "prisoner-plan,         prisonerRelease.usWorkingOnPlan, taliban",
        "sanctions-review,      sanctions.usReviewBegun,         us",
        "sanctions-review,      sanctions.usReviewBegun,         taliban",
        "un-delisting,          sanctions.unDiplomacyBegun,      taliban",
        "support-afghan-forces, kabul.usSupportContinues,        us",
        "support-afghan-forces, kabul.usSupportContinues,        kabul"
    })
    void effortsKnownNotToBeMadeAreABreachAlsoBeforeTheDate(String obligation, String field, String reading) {
        var early = and(KEPT, "prisonerRelease.talibanFreed", 0);

        assertThat(labels(obligation, reading, "2020-03-01", early)).isEqualTo("TRIGGERED");
        assertThat(labels(obligation, reading, "2020-03-01", and(early, field, false)))
                .isEqualTo("BREACHED TRIGGERED");
    }

    @Test
    void effortsNoLongerOweOnceTheResultIsThere() {
        assertThat(labels(
                        "un-delisting",
                        "us",
                        "2020-06-01",
                        and(KEPT, "sanctions.unLifted", true, "sanctions.unDiplomacyBegun", false)))
                .isEqualTo("PERFORMED");
    }
}
