package org.conditionality.incident.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conditionality.incident.Ledgers;
import org.conditionality.incident.SampleLedgers;
import org.conditionality.incident.layout.DeclaredCoverage;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.incident.ledger.IncidentDescription;
import org.conditionality.norm.Area;
import org.conditionality.text.RefusedInput;
import org.conditionality.text.csv.CsvRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good rows load, bad rows are named, and every row is accounted for. */
final class LedgerReaderTests {

    private static final String HEADER = "date,province,perpetrator,target,kind\n";
    private static final String GOOD = "2020-11-02,Kunduz,TALIBAN,AFGHAN_FORCES,ROADSIDE_BOMB\n";

    @Test
    void theProjectsOwnColumnsAreReadInAnyOrder() {
        var loaded = SampleLedgers.file("incidents.csv");

        assertThat(loaded.account().layout()).isEqualTo("incidents");
        assertThat(loaded.account().rows()).isEqualTo(3);
        assertThat(loaded.account().loaded()).isEqualTo(3);
        assertThat(loaded.account().ignoredColumns()).containsExactly("remarks");
        assertThat(loaded.ledger().counts().byProvince()).containsOnlyKeys("Ghor", "Khost", "Kunduz");
        assertThat(loaded.ledger().descriptions())
                .contains(
                        new IncidentDescription(
                                "TALIBAN", "AFGHAN_FORCES", "CHECKPOINT_ATTACK", false, false, null, "us", false),
                        new IncidentDescription("UNKNOWN", "US", "OTHER", true, null, null, "us", true));
    }

    @Test
    void aPartysAllegationsAreItsOwnAndUnverified() {
        var loaded = SampleLedgers.file("allegations.csv");

        assertThat(loaded.account().layout()).isEqualTo("allegations");
        assertThat(loaded.account().loaded()).isEqualTo(3);
        assertThat(loaded.account().problems())
                .containsExactly(new LoadReport.RowProblem(6, "`alleged_by` cannot be `Someone`."));
        assertThat(loaded.ledger().descriptions())
                .allMatch(each -> "taliban".equals(each.recordedBy()) && !each.verified())
                .extracting(IncidentDescription::perpetrator)
                .containsExactlyInAnyOrder("US", "UNKNOWN", "AFGHAN_FORCES");
    }

    @Test
    void quotesCommasLineBreaksAndABomAreRead() {
        var loaded =
                SampleLedgers.read("\uFEFF\"date\",province\r\n2020-11-02,\"Ku,nd\"\"uz\"\r\n\r\n2020-11-03,\"a\nb\"");

        assertThat(loaded.account().rows()).isEqualTo(2);
        assertThat(loaded.ledger().counts().byProvince()).containsOnlyKeys("Ku,nd\"uz", "a\nb");
    }

    @Test
    void eachBadRowIsNamedAndTheGoodOnesLoad() {
        var account = SampleLedgers.read(HEADER
                        + GOOD
                        + ",Kunduz,TALIBAN,US,RAID\n"
                        + "2021-02-30,Kunduz,TALIBAN,US,RAID\n"
                        + "02/03/2021,Kunduz,TALIBAN,US,RAID\n"
                        + "2020-11-02,Kunduz,TALIBEN,US,RAID\n"
                        + "2020-11-02,Kunduz,TALIBAN,US\n"
                        + "2020-11-02,Kunduz,TALIBAN,US,RAID,7\n"
                        + "2020-11-02,\"Kun\"duz,TALIBAN,US,RAID\n"
                        + "2020-11-02,Kun\"duz,TALIBAN,US,RAID\n"
                        + "2020-11-02,\"two\nlines\",TALIBAN,US,RAID\n"
                        + "2020-11-02," + "x".repeat(CsvRows.LONGEST) + ",TALIBAN,US,RAID\n"
                        + "2020-11-02,a\0b,TALIBAN,US,RAID\n"
                        + GOOD)
                .account();

        assertThat(account.rows()).isEqualTo(13);
        assertThat(account.loaded()).isEqualTo(3);
        assertThat(account.refused()).isEqualTo(10);
        assertThat(account.problems().stream()
                        .map(each -> each.line() + ": " + each.reason())
                        .toList())
                .containsExactly(
                        "3: `date` is empty, and every incident has a day.",
                        "4: `date`: the calendar has no day `2021-02-30`.",
                        "5: `date`: `02/03/2021` is no date; write it as 2020-02-29.",
                        "6: `perpetrator` cannot be `TALIBEN`. Maybe `TALIBAN`?",
                        "7: it has 4 fields, and the header 5.",
                        "8: it has 6 fields, and the header 5.",
                        "9: there is text after the quote that closes a field; double a quote that is part of it.",
                        "10: a field that does not begin with a quote has one in it; put the field in quotes and double it.",
                        "13: it is longer than 100,000 characters.",
                        "14: it holds a NUL character, so it is no text.");
    }

    @Test
    void aRowOfTheGreatestLengthIsNotTooLong() {
        var rest = "2020-11-02,,,,\n".length() - 1;
        var longest = "2020-11-02," + "x".repeat(CsvRows.LONGEST - rest) + ",,,\n";

        assertThat(SampleLedgers.read(HEADER + longest).account().loaded()).isEqualTo(1);
        assertThat(SampleLedgers.read(HEADER + longest.replace("x,", "xx,"))
                        .account()
                        .refused())
                .isEqualTo(1);
    }

    @Test
    void aQuoteThatIsNeverClosedIsOneBadRow() {
        var account = SampleLedgers.read(HEADER + GOOD + "2020-11-02,\"Kunduz,TALIBAN,US,RAID\n" + GOOD + GOOD)
                .account();

        assertThat(account.rows()).isEqualTo(2);
        assertThat(account.problems())
                .containsExactly(new LoadReport.RowProblem(3, "the quote on line 3 is never closed."));
    }

    @Test
    void strictlyReadOneBadRowKeepsAllOut() {
        assertThat(SampleLedgers.strictly(HEADER + GOOD).account().loaded()).isEqualTo(1);
        assertThatThrownBy(() -> SampleLedgers.strictly(HEADER + GOOD + "x,,,,\ny,,,,\n"))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.problems()).hasSize(2))
                .hasMessageContaining("Line 3: `date`: `x` is no date");
    }

    @Test
    void onlyTheFirstHundredReasonsAreListed() {
        var rows = IntStream.range(0, 150).mapToObj(i -> "x,,,,\n").collect(Collectors.joining());
        var account = SampleLedgers.read(HEADER + rows).account();

        assertThat(account.problems()).hasSize(100);
        assertThat(account.furtherProblems()).isEqualTo(50);
        assertThat(account.refused()).isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "2020-11-02,Kunduz,TALIBAN,US,RAID\n",
                "date;province;perpetrator\n2020-11-02;Kunduz;TALIBAN\n",
                "province,kind\nKunduz,RAID\n",
                "date,Date\n2020-11-02,2020-11-02\n",
                "date,\"province\nKunduz,RAID\n",
                "date,description\n2020-11-02,something\n",
                "side_a,side_b,date_start\nA,B,2020-01-01\n"
            })
    void aLedgerWithoutAUsableHeaderIsRefused(String csv) {
        assertThatThrownBy(() -> SampleLedgers.read(csv)).isInstanceOf(RefusedInput.class);
    }

    @Test
    void aMissingHeaderIsCalledSo() {
        assertThatThrownBy(() -> SampleLedgers.read(GOOD)).hasMessageContaining("There is no header");
        assertThatThrownBy(() -> SampleLedgers.read("date;kind\n"))
                .hasMessageContaining("Put commas between the fields.");
        assertThatThrownBy(() -> SampleLedgers.read("dates,kind\n")).hasMessageContaining("Maybe `dates`?");
    }

    @Test
    void whatIsNotUtf8IsRefusedWithItsPlace() {
        assertThatThrownBy(() -> SampleLedgers.read("date,province\n2020-11-02,Orūzgān\n", StandardCharsets.UTF_16))
                .hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> SampleLedgers.read("date,province\n2020-11-02,é\n", StandardCharsets.ISO_8859_1))
                .hasMessageContaining("byte 26, on line 2, is 0xE9");
        var cut = new byte[] {'d', 'a', 't', 'e', '\n', (byte) 0xC3};
        assertThatThrownBy(() -> SampleLedgers.read(cut, LedgerRequest.named("a")))
                .hasMessageContaining("byte 6, on line 2");
    }

    @Test
    void aLetterMayCrossFromOneChunkToTheNext() {
        var rows = ("2020-11-02,Orūzgān " + "x".repeat(77) + "é\n").repeat(5000);

        assertThat(SampleLedgers.read("date,province\n" + rows).account().loaded())
                .isEqualTo(5000);
    }

    @Test
    void coverageIsDeclaredAboveTheHeaderOrBesideTheFile() {
        var declared = SampleLedgers.read(
                        "# coverage: from=2020-01-01 to=2020-12-31 area=near-us-areas kinds=RAID|AIR_STRIKE verified=true\n"
                                + HEADER + GOOD)
                .ledger()
                .coverage()
                .orElseThrow();

        assertThat(declared.area()).isEqualTo(Area.NEAR_US_AREAS);
        assertThat(declared.kinds()).containsExactly("RAID", "AIR_STRIKE");
        assertThat(declared.holdsFor(Area.NEAR_US_AREAS, "RAID")).isTrue();
        assertThat(declared.holdsFor(Area.COUNTRY, "RAID")).isFalse();
        assertThat(declared.holdsFor(Area.NEAR_US_AREAS, "OFFENSIVE")).isFalse();
        var provinces = new DeclaredCoverage("2020-01-01", "2020-12-31", "Kunduz|Balkh", "all", null);
        assertThat(provinces.declared(SampleLedgers.TERMS, "us").holdsFor(Area.COUNTRY, "RAID"))
                .isFalse();
    }

    @Test
    void coverageCountsForNothingWhereRowsWereRefused() {
        var loaded = SampleLedgers.read("# coverage: from=2020-01-01 to=2020-12-31\n" + HEADER + GOOD + "x,,,,\n");

        assertThat(loaded.ledger().coverage()).isEmpty();
        assertThat(loaded.account().notes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2020-01-01",
                "from=2020-02-01 to=2020-01-01",
                "from=2020-01-01 to=2020-12-31 kind=RAID",
                "from=2020-01-01 to=2020-12-31 kinds=RAIDS"
            })
    void coverageThatMakesNoSenseIsRefused(String coverage) {
        assertThatThrownBy(() -> SampleLedgers.read("# coverage: " + coverage + "\n" + HEADER + GOOD))
                .isInstanceOf(RefusedInput.class);
    }

    @Test
    void recordersDefaultToTheOneNamedBesideTheFile() {
        var request = new LedgerRequest("a", null, false, "kabul", Optional.empty());
        var ledger = SampleLedgers.read((HEADER + GOOD).getBytes(StandardCharsets.UTF_8), request)
                .ledger();

        assertThat(ledger.descriptions())
                .extracting(IncidentDescription::recordedBy)
                .isEqualTo(List.of("kabul"));
    }

    @Test
    void anIdIsTakenOnce() {
        var ledgers = new Ledgers();
        var loaded = SampleLedgers.read(HEADER + GOOD);

        assertThat(ledgers.add(loaded)).isEqualTo(Ledgers.Outcome.KEPT);
        assertThat(ledgers.add(loaded)).isEqualTo(Ledgers.Outcome.EXISTS);
        assertThat(ledgers.remove("sample")).isPresent();
        assertThat(ledgers.add(loaded)).isEqualTo(Ledgers.Outcome.KEPT);
        assertThat(ledgers.ids()).containsExactly("sample");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "event_id_cnty,event_date,year,disorder_type,event_type,sub_event_type,actor1,admin1,notes | ACLED | `event_date`",
                "eventid,iyear,imonth,iday,country_txt,provstate,gname,nkill | GTD | `iyear`",
                "GLOBALEVENTID,SQLDATE,MonthYear,Actor1Code | GDELT | `SQLDATE`",
                "Event ID,Event Date,Source Name,Event Text,CAMEO Code,Target Name | ICEWS | `Event Date`",
                "conflict_id,location,side_a,side_b,year,bd_best | UCDP | Georeferenced Event Dataset"
            })
    void aFileOfOtherDataIsCalledWhatItIs(String header, String name, String advice) {
        assertThatThrownBy(() -> SampleLedgers.read(header + "\n"))
                .hasMessageContaining(name)
                .hasMessageContaining(advice);
    }

    @Test
    void whatIsNoCsvIsCalledWhatItIs() {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 20, 0}))
                .contains("ZIP archive")
                .contains("Unpack it");
        assertThat(refusal(new byte[] {0x1F, (byte) 0x8B, 8, 0}))
                .contains("gzip")
                .contains("gunzip");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .contains("Excel");
        assertThat(refusal("<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8)))
                .contains("web page");
        assertThat(refusal("[{\"date\": \"2020-06-01\"}]".getBytes(StandardCharsets.UTF_8)))
                .contains("JSON");
    }

    private static String refusal(byte[] bytes) {
        return String.valueOf(catchThrowable(() -> SampleLedgers.read(bytes, LedgerRequest.named("a")))
                .getMessage());
    }

    @Test
    void whetherAStrikeDefendedAfghanForcesIsReadWhereALayoutSaysSo() {
        var own = SampleLedgers.read("date,kind,inDefence\n2020-11-02,AIR_STRIKE,yes\n");
        var alleged = SampleLedgers.read("date,description,alleged_by,In defence\n2020-11-02,A drone,Taliban,no\n");

        assertThat(own.ledger().descriptions())
                .extracting(IncidentDescription::inDefence)
                .containsExactly(true);
        assertThat(alleged.account().layout()).isEqualTo("allegations");
        assertThat(alleged.account().ignoredColumns()).isEmpty();
        assertThat(alleged.ledger().descriptions())
                .extracting(IncidentDescription::inDefence)
                .containsExactly(false);
        assertThat(SampleLedgers.read("date,inDefence\n2020-11-02,perhaps\n")
                        .account()
                        .problems())
                .containsExactly(new LoadReport.RowProblem(2, "`inDefence` is true or false, not `perhaps`."));
    }

    @Test
    void whatIsMissingIsTakenAsEmptyAndThatIsSaid() {
        var loaded = SampleLedgers.read(HEADER + "2020-11-02,NA,NA,NA,RAID\n");

        assertThat(loaded.ledger().descriptions())
                .containsExactly(new IncidentDescription("UNKNOWN", null, "RAID", null, null, null, null, false));
        assertThat(loaded.ledger().counts().byProvince()).containsOnlyKeys("unknown");
        assertThat(loaded.account().notes())
                .containsExactly("Fields that hold `NA`, as R writes what is missing, are taken as empty: some of"
                        + " `province`, `perpetrator`, `target`.");
        assertThat(SampleLedgers.read(HEADER + "NA,,,,\n").account().refused()).isEqualTo(1);
    }
}
