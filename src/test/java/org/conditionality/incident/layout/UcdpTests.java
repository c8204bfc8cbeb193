package org.conditionality.incident.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.conditionality.incident.IncidentTallies;
import org.conditionality.incident.SampleLedgers;
import org.conditionality.incident.ledger.DayRange;
import org.conditionality.norm.Tally;
import org.junit.jupiter.api.Test;

/** Real events of the Uppsala Conflict Data Program, in both layouts. */
final class UcdpTests {

    private static final String NEW = "ucdp-ged-23-1-afghanistan-2019-2021.csv";
    private static final String OLD = "ucdp-ged-19-1-afghanistan-2001-2018.csv";
    private static final DayRange ALWAYS = new DayRange(LocalDate.of(2000, 1, 1), LocalDate.of(2022, 12, 31));

    @Test
    void everyRowOfTheFortyNineColumnsLoads() {
        var account = SampleLedgers.file(NEW).account();

        assertThat(account.layout()).isEqualTo("ucdp");
        assertThat(account.rows()).isEqualTo(36);
        assertThat(account.loaded()).isEqualTo(36);
        assertThat(account.problems()).isEmpty();
        assertThat(account.ignoredColumns()).hasSize(30).contains("source_headline", "dyad_name", "longitude");
    }

    @Test
    void everyRowOfTheThirteenColumnsLoads() {
        var account = SampleLedgers.file(OLD).account();

        assertThat(account.rows()).isEqualTo(310);
        assertThat(account.loaded()).isEqualTo(310);
        assertThat(account.problems()).isEmpty();
    }

    @Test
    void countsAreByMonthProvinceAndRecorder() {
        var counts = SampleLedgers.file(NEW).ledger().counts();

        assertThat(counts.byProvince()).containsEntry("Kandahar", 5).containsEntry("Kabul", 4);
        assertThat(counts.byRecorder()).containsExactly(java.util.Map.entry("ucdp", 36));
        assertThat(counts.byKind()).containsExactly(java.util.Map.entry("unknown", 36));
        assertThat(counts.byMonth()).containsEntry("2021-06", 4);
    }

    @Test
    void onlyClearEventsOfOneDayAndOnePlaceAreAcceptedByEveryReading() {
        var verified = tallies(NEW, "agreed");

        assertThat(verified.stream().mapToInt(Tally::current).sum()).isEqualTo(25);
        assertThat(tallies(NEW, "us")).isEqualTo(verified);
        assertThat(tallies(OLD, "agreed")).isEmpty();
    }

    @Test
    void theGovernmentIsNeverNamedForWhatUsForcesMayHaveDone() {
        assertThat(tallies(NEW, "ucdp")).extracting(Tally::perpetrator).doesNotContain("AFGHAN_FORCES", "US");
    }

    @Test
    void theGovernmentIsTheTalibanBeforeAndAfterTheRepublic() {
        assertThat(UcdpSide.of("Government of Afghanistan", LocalDate.of(2001, 12, 21), "UIFSA"))
                .isEqualTo(UcdpSide.TALIBAN);
        assertThat(UcdpSide.of("Government of Afghanistan", LocalDate.of(2001, 12, 22), "UIFSA"))
                .isEqualTo(UcdpSide.GOVERNMENT);
        assertThat(UcdpSide.of("Government of Afghanistan", LocalDate.of(2021, 8, 14), "NRF"))
                .isEqualTo(UcdpSide.GOVERNMENT);
        assertThat(UcdpSide.of("Government of Afghanistan", LocalDate.of(2021, 8, 15), "NRF"))
                .isEqualTo(UcdpSide.TALIBAN);
        assertThat(UcdpSide.of("Government of Afghanistan", LocalDate.of(2021, 8, 15), "Taleban"))
                .isEqualTo(UcdpSide.GOVERNMENT);
    }

    @Test
    void whoseDeadAreOfOneSideAloneWasAttackedByTheOther() {
        var header = "date_start,date_end,side_a,side_b,deaths_a,deaths_b,best,high\n";
        var row = "2020-05-01,2020-05-01,Government of Afghanistan,Taleban,";

        assertThat(described(header + row + "2,0,2,2")).isEqualTo("TALIBAN on AFGHAN_FORCES");
        assertThat(described(header + row + "0,3,3,3")).isEqualTo("UNKNOWN on TALIBAN");
        assertThat(described(header + row + "1,1,2,2")).isEqualTo("UNKNOWN on null");
        assertThat(described(header + row + "0,0,0,4")).isEqualTo("UNKNOWN on null");
    }

    @Test
    void whoeverLoadsItMayDeclareThatItHoldsEveryFatalIncident() {
        var coverage = new DeclaredCoverage("2019-01-01", "2021-12-31", null, null, "true");
        var declared = SampleLedgers.file(NEW, new LedgerRequest("a", null, false, null, Optional.of(coverage)));
        var undeclared = SampleLedgers.file(NEW);

        assertThat(declared.ledger().coverage())
                .hasValueSatisfying(each -> assertThat(each.fatalOnly()).isTrue());
        assertThat(declared.account().notes()).isEmpty();
        assertThat(undeclared.ledger().coverage()).isEmpty();
        assertThat(undeclared.account().notes())
                .singleElement()
                .asString()
                .startsWith("It holds fatal incidents alone")
                .contains("no violence is derived");
    }

    private static String described(String csv) {
        var description = SampleLedgers.read(csv).ledger().descriptions().get(0);
        return description.perpetrator() + " on " + description.target();
    }

    private static List<Tally> tallies(String file, String believes) {
        return new IncidentTallies(List.of(SampleLedgers.file(file).ledger()), believes, ALWAYS).tallies();
    }
}
