package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
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
        "2021-04-10, , 2021-04-09, NOT_MET",
        "2021-04-10, , 2021-04-10, MET",
        "2021-04-10, , 2021-07-08, MET",
        "2021-04-10, , 2021-07-09, NOT_MET",
        "2021-04-10, 90, 2021-07-09, NOT_MET",
        "2021-04-10, 91, 2021-07-09, MET",
        "2021-04-10, 1, 2021-04-10, MET",
        "2021-04-10, 1, 2021-04-11, NOT_MET",
        "2021-04-10, 0, 2021-04-10, NOT_MET",
        ", , 2021-04-10, UNKNOWN",
        ", 0, 2021-04-10, NOT_MET"
    })
    void thePeriodHasAsManyDaysAsTheFactsSayOrElseTheSetting(String first, Integer days, String asOf, String value) {
        var facts = SampleFacts.facts("riv.agreed", true, "riv.startedOn", first, "riv.days", days);

        assertThat(PROPOSAL.value(facts, "us", LocalDate.parse(asOf), "in-force"))
                .isEqualTo(value);
    }

    @Test
    void aClaimOfAnotherPartyLeavesTheDaysToTheSetting() {
        var facts = SampleFacts.facts(
                "riv.agreed", true, "riv.startedOn", "2021-04-10", "riv.days", SampleFacts.claims("us", 91));

        assertThat(PROPOSAL.value(facts, "us", LocalDate.of(2021, 7, 9), "in-force"))
                .isEqualTo("MET");
        assertThat(PROPOSAL.value(facts, "taliban", LocalDate.of(2021, 7, 9), "in-force"))
                .isEqualTo("NOT_MET");
        assertThat(PROPOSAL.evaluate(facts, "us", LocalDate.of(2021, 7, 9), Map.of("rivDays", 1))
                        .conditions())
                .containsEntry("in-force", "MET");
    }
}
