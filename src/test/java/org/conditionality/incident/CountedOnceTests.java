package org.conditionality.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.incident.ledger.DayRange;
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.incident.read.LoadReport;
import org.conditionality.norm.Tally;
import org.junit.jupiter.api.Test;

/** An event counts once, however often it stands in one ledger or in several, and only in the country it is of. */
final class CountedOnceTests {

    private static final String HEADER = "id,country,country_id,date_start,date_end,side_a,side_b,deaths_a,deaths_b\n";
    private static final DayRange ALWAYS = new DayRange(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31));

    private static final String WITHOUT_COVERAGE =
            "It holds fatal incidents alone, and its coverage counts for nothing or is not declared: no violence is derived"
                    + " from it, unless a question gives a `baseline` that it exceeds.";

    @Test
    void theSameRowsTwiceCountOnce() {
        var row = row(7, "Afghanistan", "2020-06-01", 2, 0);
        var account = SampleLedgers.read(HEADER + row + row(8, "Afghanistan", "2020-06-02", 0, 2) + row + row)
                .account();

        assertThat(account.rows()).isEqualTo(4);
        assertThat(account.loaded()).isEqualTo(2);
        assertThat(account.repeated()).isEqualTo(2);
        assertThat(account.notes())
                .containsExactly(
                        "Rows that repeat the id of another: 2. An event counts once, as its last row has it;"
                                + " all of them agree.",
                        WITHOUT_COVERAGE);
    }

    @Test
    void ofAnEventThatWasRevisedTheLastRowCounts() {
        var loaded = SampleLedgers.read(
                HEADER + row(7, "Afghanistan", "2020-06-01", 2, 0) + row(7, "Afghanistan", "2020-07-01", 0, 2));

        assertThat(loaded.ledger().counts().byMonth()).isEqualTo(Map.of("2020-07", 1));
        assertThat(loaded.account().notes()).anyMatch(note -> note.contains("1 changed it"));
    }

    @Test
    void anEventThatIsMovedToAnotherCountryCountsNoLonger() {
        var loaded = SampleLedgers.read(HEADER
                + row(7, "Afghanistan", "2020-06-01", 2, 0)
                + row(7, "Pakistan", "2020-06-01", 2, 0)
                + row(8, "Pakistan", "2020-06-01", 2, 0)
                + row(8, "Afghanistan", "2020-06-01", 2, 0));

        assertThat(loaded.account().loaded()).isEqualTo(1);
        assertThat(loaded.ledger().counts().byProvince()).isEqualTo(Map.of("unknown", 1));
    }

    @Test
    void rowsOfOtherCountriesAreLeftOutAndCounted() {
        var account = SampleLedgers.read(HEADER
                        + row(1, "Afghanistan", "2020-06-01", 2, 0)
                        + row(2, "Pakistan", "2020-06-01", 2, 0)
                        + row(3, "Pakistan", "not a date", 2, 0)
                        + row(4, "Iran", "2020-06-01", 2, 0))
                .account();

        assertThat(account.loaded()).isEqualTo(1);
        assertThat(account.elsewhere()).isEqualTo(3);
        assertThat(account.refused()).as("what is left out is not judged").isZero();
        assertThat(account.notes())
                .containsExactly(
                        "Rows of other countries than Afghanistan are left out: 3, 2 of Pakistan, 1 of Iran.",
                        WITHOUT_COVERAGE);
    }

    @Test
    void aCountryIsKnownByItsNameOrItsNumber() {
        var row = "1,%s,%s,2020-06-01,2020-06-01,A,B,1,0\n";

        assertThat(loaded(row.formatted("AFGHANISTAN", ""))).isEqualTo(1);
        assertThat(loaded(row.formatted("Islamic Republic of Afghanistan", "700")))
                .isEqualTo(1);
        assertThat(loaded(row.formatted("", "700"))).isEqualTo(1);
        assertThat(loaded(row.formatted("", ""))).as("none is stated").isEqualTo(1);
        assertThat(loaded(row.formatted("", "770"))).isZero();
        assertThat(loaded(row.formatted("Pakistan", ""))).isZero();
    }

    private static long loaded(String rows) {
        return SampleLedgers.read(HEADER + rows).account().loaded();
    }

    @Test
    void aFileWithoutTheColumnsIsTakenWholeAndThatIsSaid() {
        var row = "2020-06-01,2020-06-01,A,B\n";
        var account = SampleLedgers.read("date_start,date_end,side_a,side_b\n" + row + row)
                .account();

        assertThat(account.loaded()).isEqualTo(2);
        assertThat(account.notes())
                .containsExactly(
                        "The file has no column `country`: every row is taken to be of Afghanistan.",
                        "The file has no column `id`: an event that occurs there twice counts twice.",
                        WITHOUT_COVERAGE);
    }

    @Test
    void otherLedgersLeaveOutOtherCountriesToo() {
        var own = SampleLedgers.read("""
                # coverage: from=2020-01-01 to=2020-12-31
                date,perpetrator,country
                2020-06-01,TALIBAN,AFG
                """);

        assertThat(own.account().elsewhere()).isEqualTo(1);
        assertThat(own.ledger().coverage())
                .as("of a ledger that is not of the country")
                .isEmpty();
    }

    @Test
    void anIdIsAWholeNumber() {
        assertThat(SampleLedgers.read(HEADER
                                + row(1, "Afghanistan", "2020-06-01", 1, 0).replaceFirst("1", "1.0"))
                        .account()
                        .loaded())
                .isEqualTo(1);
        assertThat(SampleLedgers.read(HEADER
                                + row(1, "Afghanistan", "2020-06-01", 1, 0).replaceFirst("1", "AFG-1"))
                        .account()
                        .problems())
                .containsExactly(new LoadReport.RowProblem(2, "`id` is a whole number from 0 up, not `AFG-1`."));
    }

    @Test
    void ledgersNamedTogetherCountAnEventOnceAsTheLastHasIt() {
        var annual = read(
                "annual",
                row(1, "Afghanistan", "2020-06-01", 2, 0)
                        + row(2, "Afghanistan", "2020-06-02", 0, 2)
                        + row(4, "Pakistan", "2020-06-02", 0, 2));
        var monthly = read(
                "monthly",
                row(2, "Afghanistan", "2020-06-20", 0, 2)
                        + row(3, "Afghanistan", "2020-06-03", 2, 0)
                        + row(4, "Afghanistan", "2020-06-02", 0, 2));
        var ledgers = new Ledgers();

        assertThat(ledgers.evidence(List.of(annual, monthly), Map.of()).notes())
                .containsExactly("Events that have one id in several of the ledgers named: 2 (2 differ)."
                        + " Each counts once, as in the ledger named last.");
        var june20 = DayRange.endingOn(LocalDate.of(2020, 6, 20), 1);
        assertThat(count(ledgers, List.of(annual, monthly), ALWAYS)).isEqualTo(4);
        assertThat(count(ledgers, List.of(annual, monthly), june20)).isEqualTo(1);
        assertThat(count(ledgers, List.of(monthly, annual), ALWAYS))
                .as("the annual ledger says that event 4 was in Pakistan")
                .isEqualTo(3);
        assertThat(count(ledgers, List.of(monthly, annual), june20)).isZero();
        assertThat(ledgers.evidence(List.of(annual, monthly), Map.of())
                        .ledgers()
                        .get(0))
                .as("worked out once")
                .isSameAs(ledgers.evidence(List.of(annual, monthly), Map.of())
                        .ledgers()
                        .get(0));
        assertThat(ledgers.evidence(List.of(monthly), Map.of()).notes()).isEmpty();
    }

    @Test
    void anyLedgersTogetherCountAsByKeepingTheLastOfEachId() {
        var random = new Random(20200229);
        for (var round = 0; round < 30; round++) {
            var last = new HashMap<Integer, String>();
            var ledgers = new ArrayList<Ledger>();
            for (var i = 0; i < 3; i++) {
                var rows = new StringBuilder();
                for (var j = random.nextInt(200); j >= 0; j--) {
                    var id = random.nextInt(150);
                    var country = random.nextInt(5) == 0 ? "Pakistan" : "Afghanistan";
                    var day = "2020-06-%02d".formatted(1 + random.nextInt(30));
                    rows.append(row(id, country, day, random.nextInt(2), random.nextInt(2)));
                    last.put(id, country + day);
                }
                ledgers.add(read("ledger-" + i, rows.toString()));
            }
            for (var day = 1; day <= 30; day++) {
                var date = LocalDate.of(2020, 6, day);
                var expected = last.values().stream()
                        .filter(("Afghanistan" + date)::equals)
                        .count();
                assertThat((long) count(new Ledgers(), ledgers, DayRange.endingOn(date, 1)))
                        .isEqualTo(expected);
            }
        }
    }

    private static int count(Ledgers ledgers, List<Ledger> named, DayRange window) {
        return new IncidentTallies(ledgers.evidence(named, Map.of()).ledgers(), "ucdp", window)
                .tallies().stream().mapToInt(Tally::current).sum();
    }

    private static Ledger read(String id, String rows) {
        return SampleLedgers.read((HEADER + rows).getBytes(StandardCharsets.UTF_8), LedgerRequest.named(id))
                .ledger();
    }

    private static String row(int id, String country, String day, int deathsA, int deathsB) {
        var code = country.equals("Afghanistan") ? "700" : "";
        return "%d,%s,%s,%s,%s,Government of Afghanistan,Taleban,%d,%d%n"
                .formatted(id, country, code, day, day, deathsA, deathsB);
    }
}
