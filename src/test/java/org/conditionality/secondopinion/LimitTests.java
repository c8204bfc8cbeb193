package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTests {
    private static final SecondOpinion PROPOSAL = new SecondOpinion("violence-reduction-2021");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 14})
    void monthsReachToADayExactlyFromTheFirstDayOfTheLimit(int months) {
        for (var asOf = LocalDate.of(2019, 12, 1); asOf.getYear() < 2022; asOf = asOf.plusDays(1)) {
            var first = LocalDate.ofEpochDay(new Limit.MonthsBack(months).in(new long[] {asOf.toEpochDay()}));

            assertThat(first.plusMonths(months)).isAfterOrEqualTo(asOf);
            assertThat(first.minusDays(1).plusMonths(months)).isBefore(asOf);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-10, , 2021-04-09, MET",
        "2021-04-10, , 2021-07-08, MET",
        "2021-04-10, , 2021-07-09, NOT_MET",
        "2021-04-10, 90, 2021-07-09, NOT_MET",
        "2021-04-10, 91, 2021-07-09, MET",
        "2021-04-10, 1, 2021-04-10, MET",
        "2021-04-10, 1, 2021-04-11, NOT_MET",
        "2021-04-10, 0, 2021-04-10, NOT_MET",
        ", , 2021-04-10, UNKNOWN"
    })
    void thePeriodHasAsManyDaysAsTheFactsSayOrElseTheSetting(String first, Integer days, String asOf, String value) {
        assertThat(kept(first, days, asOf, "us")).isEqualTo(value);
    }

    @Test
    void aClaimOfAnotherPartyLeavesTheDaysToTheSetting() {
        var days = SampleFacts.claims("us", 91);

        assertThat(kept("2021-04-10", days, "2021-07-09", "us")).isEqualTo("MET");
        assertThat(kept("2021-04-10", days, "2021-07-09", "taliban")).isEqualTo("NOT_MET");
    }

    @Test
    void theSettingCanBeOverridden() {
        assertThat(PROPOSAL.evaluate(facts("2021-04-10", null), "us", LocalDate.of(2021, 4, 11), Map.of("rivDays", 1))
                        .conditions())
                .containsEntry("reduced-operations", "NOT_MET");
    }

    /** Whether a reduction without any attack, which was not kept to its last day, counts as kept. */
    private static String kept(@Nullable String first, @Nullable Object days, String asOf, String reading) {
        return PROPOSAL.value(facts(first, days), reading, LocalDate.parse(asOf), "reduced-operations");
    }

    private static Map<String, Object> facts(@Nullable String first, @Nullable Object days) {
        return SampleFacts.facts(
                "riv.startedOn", first,
                "riv.days", days,
                "riv.keptThroughout", false,
                "talibanAttacks.roadsideBombs", false,
                "talibanAttacks.onCheckpoints", false,
                "talibanAttacks.suicideOrVehicleBombs", false,
                "talibanAttacks.largeScaleOffensives", false,
                "talibanAttacks.assassinations", false);
    }
}
