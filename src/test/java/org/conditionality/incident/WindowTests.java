package org.conditionality.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.conditionality.incident.layout.DeclaredCoverage;
import org.conditionality.incident.ledger.DayRange;
import org.conditionality.incident.ledger.Incident;
import org.conditionality.incident.ledger.IncidentDescription;
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.incident.ledger.LedgerBuilder;
import org.conditionality.norm.Area;
import org.conditionality.norm.Covered;
import org.conditionality.norm.Period;
import org.conditionality.norm.Tally;
import org.conditionality.norm.Total;
import org.junit.jupiter.api.Test;

/** Windows hold the days they should, on both sides, whatever was counted and in whatever order. */
final class WindowTests {

    private static final LocalDate AS_OF = LocalDate.of(2020, 12, 1);
    private static final DayRange WINDOW = DayRange.endingOn(AS_OF, 30);

    @Test
    void theWindowEndsOnTheDateAskedAboutAndTheOtherAYearBefore() {
        assertThat(WINDOW).isEqualTo(new DayRange(LocalDate.of(2020, 11, 2), AS_OF));
        assertThat(WINDOW.aYearBefore()).isEqualTo(new DayRange(LocalDate.of(2019, 11, 2), LocalDate.of(2019, 12, 1)));
        assertThat(DayRange.endingOn(LocalDate.of(2020, 2, 29), 30).aYearBefore())
                .isEqualTo(new DayRange(LocalDate.of(2019, 1, 30), LocalDate.of(2019, 2, 28)));
    }

    @Test
    void bothSidesOfBothBoundaryDaysOfBothWindows() {
        var inside = List.of("2020-11-02", "2020-12-01", "2019-11-02", "2019-12-01");
        var outside = List.of("2020-11-01", "2020-12-02", "2019-11-01", "2019-12-02");
        var dates = new ArrayList<>(inside);
        dates.addAll(outside);
        var csv = "date,perpetrator,verified\n"
                + String.join(
                        "", dates.stream().map(each -> each + ",TALIBAN,true\n").toList());
        var tallies = new IncidentTallies(List.of(SampleLedgers.read(csv).ledger()), "us", WINDOW).tallies();

        assertThat(tallies).containsExactly(new Tally("TALIBAN", null, null, null, null, null, 2, 2));
    }

    @Test
    void aReadingCountsItsOwnPartysRecordsAndWhatIsVerified() {
        var csv = """
                date,perpetrator,recordedBy,verified
                2020-12-01,TALIBAN,us,
                2020-12-01,TALIBAN,taliban,
                2020-12-01,TALIBAN,un,true
                2020-12-01,TALIBAN,,
                """;
        var ledgers = List.of(SampleLedgers.read(csv).ledger());

        assertThat(current(ledgers, "us")).isEqualTo(2);
        assertThat(current(ledgers, "kabul")).isEqualTo(1);
        assertThat(current(ledgers, "agreed")).isEqualTo(1);
        assertThat(new IncidentTallies(ledgers, "us", WINDOW).ofNobody()).isEqualTo(1);
    }

    private static int current(List<Ledger> ledgers, String believes) {
        return new IncidentTallies(ledgers, believes, WINDOW)
                .tallies().stream().mapToInt(Tally::current).sum();
    }

    @Test
    void whatMayHaveBeenTheirsOrThereIsToldApart() {
        var tallies = List.of(
                new Tally("TALIBAN", null, null, true, null, null, 4, 8),
                new Tally("TALIBAN", null, null, false, null, null, 2, 1),
                new Tally("TALIBAN", null, null, null, null, null, 1, 1),
                new Tally("UNKNOWN", null, null, true, null, null, 3, 5),
                new Tally("US", null, null, true, null, null, 9, 9));

        assertThat(IncidentTallies.totals("TALIBAN", tallies, Map.of()))
                .containsExactly(
                        new Total("TALIBAN", Area.COUNTRY, 7, 10, 10, 15),
                        new Total("TALIBAN", Area.NEAR_US_AREAS, 4, 8, 8, 14));
        assertThat(IncidentTallies.totals("TALIBAN", tallies, Map.of(Area.COUNTRY, 50))
                        .get(0))
                .as("a baseline that is given is known")
                .isEqualTo(new Total("TALIBAN", Area.COUNTRY, 7, 10, 50, 50));
    }

    @Test
    void aWindowIsCoveredWhereEachOfItsDaysIs() {
        assertThat(covered("2020-11-02", "2020-12-01"))
                .contains(new Covered(Covered.ALL, Area.COUNTRY, Period.WINDOW, false));
        assertThat(covered("2020-11-03", "2020-12-01")).isEmpty();
        assertThat(covered("2020-11-02", "2020-11-30")).isEmpty();
        assertThat(covered("2020-11-02", "2020-11-15", "2020-11-16", "2020-12-31"))
                .contains(new Covered(Covered.ALL, Area.COUNTRY, Period.WINDOW, false));
        assertThat(covered("2020-11-02", "2020-11-15", "2020-11-17", "2020-12-31"))
                .isEmpty();
        assertThat(covered("2019-11-02", "2020-12-01"))
                .contains(new Covered(Covered.ALL, Area.NEAR_US_AREAS, Period.YEAR_BEFORE, false));
    }

    private static List<Covered> covered(String... days) {
        var ledgers = new ArrayList<Ledger>();
        for (var i = 0; i < days.length; i += 2) {
            var text = new DeclaredCoverage(days[i], days[i + 1], null, null, null);
            ledgers.add(new LedgerBuilder().build("" + i, Optional.of(text.declared(SampleLedgers.TERMS, "us"))));
        }
        assertThat(new IncidentTallies(ledgers, "taliban", WINDOW).covered(SampleLedgers.TERMS.kinds(), Map.of()))
                .as("nobody else's coverage counts")
                .isEmpty();
        return new IncidentTallies(ledgers, "us", WINDOW).covered(SampleLedgers.TERMS.kinds(), Map.of());
    }

    @Test
    void anyWindowIsCountedAsByCountingAgain() {
        var random = new Random(20200229);
        for (var round = 0; round < 50; round++) {
            var incidents = new ArrayList<Incident>();
            var builder = new LedgerBuilder();
            for (var i = random.nextInt(400); i >= 0; i--) {
                var incident = any(random);
                incidents.add(incident);
                builder.add(incident);
            }
            var ledger = builder.build("random", Optional.empty());
            assertThat(ledger.size()).isEqualTo(incidents.size());
            assertThat(ledger.counts().byMonth().values().stream()
                            .mapToInt(each -> each)
                            .sum())
                    .isEqualTo(incidents.size());
            for (var i = 0; i < 40; i++) {
                agree(ledger, incidents, DayRange.endingOn(day(random), 1 + random.nextInt(500)));
            }
        }
    }

    private static void agree(Ledger ledger, List<Incident> incidents, DayRange window) {
        for (var i = 0; i < ledger.descriptions().size(); i++) {
            var description = ledger.descriptions().get(i);
            var again = incidents.stream()
                    .filter(each -> each.description().equals(description) && window.contains(each.date()))
                    .count();
            assertThat((long) ledger.count(i, window)).isEqualTo(again);
        }
    }

    private static Incident any(Random random) {
        var description = new IncidentDescription(
                random.nextBoolean() ? "TALIBAN" : "UNKNOWN",
                random.nextBoolean() ? "US" : null,
                null,
                random.nextBoolean() ? true : null,
                null,
                null,
                "us",
                random.nextBoolean());
        return new Incident(day(random), null, description);
    }

    /** On both sides of the first day of 1970, from which days are numbered. */
    private static LocalDate day(Random random) {
        return LocalDate.of(1969, 6, 1).plusDays(random.nextInt(400));
    }
}
