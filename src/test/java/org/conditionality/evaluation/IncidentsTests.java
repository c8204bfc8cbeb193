package org.conditionality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conditionality.RulesCopy;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.incident.Ledgers;
import org.conditionality.incident.layout.IncidentTerms;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.incident.read.LedgerReader;
import org.conditionality.norm.Value;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents prove what they prove, and no more. */
final class IncidentsTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final String HEADER =
            "date,perpetrator,target,kind,nearUsArea,onProvincialCapital,recordedBy,verified\n";
    private static final String COMPLETE =
            "# coverage: from=2019-11-02 to=2020-12-01 area=country kinds=all verified=true\n";

    private final Ledgers ledgers = new Ledgers();
    private final Evaluator evaluator = new Evaluator(LIBRARY);
    private final Map<String, Object> body = new LinkedHashMap<>();

    IncidentsTests() {
        body.put("agreement", "doha-2020");
        body.put("asOf", "2020-12-01");
        body.put("facts", Map.of("signature", Map.of("date", "2020-02-29")));
    }

    @Test
    void anAttackInTheWindowIsProvedAndNothingElse() {
        var reading = ask("us", HEADER + "2020-11-02,TALIBAN,US,SUICIDE_OR_VEHICLE_BOMB,,,us,\n");

        assertThat(derived(reading))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("talibanAttacks.onUsForces", true, "talibanAttacks.suicideOrVehicleBombs", true));
        var attack =
                Objects.requireNonNull(Objects.requireNonNull(reading.derived()).get("talibanAttacks.onUsForces"));
        assertThat(attack.rule()).isEqualTo("The Taliban attacked US forces");
        assertThat(attack.clause()).isEqualTo("Annex, US forces");
        assertThat(attack.counts())
                .containsEntry("from", LocalDate.of(2020, 11, 2))
                .containsEntry("to", LocalDate.of(2020, 12, 1))
                .containsEntry("incidents", 1L);
        assertThat(attack.rulesVersion())
                .isEqualTo(LIBRARY.incidents().orElseThrow().version());
    }

    @Test
    void theExplanationSaysThatAValueWasDerived() {
        body.put(
                "facts",
                Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "forceLevel", Map.of("usTroops", 4500, "alliedTroops", 6000)));
        var reading = ask("us", HEADER + "2020-11-02,TALIBAN,US,RAID,,,us,\n");
        var frozen = reading.obligations().stream()
                .filter(each -> each.id().equals("phase-two-troops"))
                .findFirst()
                .orElseThrow();

        assertThat(reading.conditions())
                .filteredOn(each -> each.id().equals("no-attacks-on-us"))
                .allMatch(each -> each.value() == Value.NOT_MET);
        assertThat(frozen.because())
                .filteredOn(each -> each.facts().containsKey("talibanAttacks.onUsForces"))
                .isNotEmpty()
                .allMatch(each -> each.rules().contains("The Taliban attacked US forces"));
    }

    @ParameterizedTest
    @CsvSource({"2020-11-01,false", "2020-11-02,true", "2020-12-01,true", "2020-12-02,false"})
    void onlyTheWindowCounts(String date, boolean counts) {
        var reading = ask("us", HEADER + date + ",TALIBAN,US,RAID,,,us,\n");

        assertThat(derived(reading).containsKey("talibanAttacks.onUsForces")).isEqualTo(counts);
    }

    @Test
    void eachReadingCountsWhatItAccepts() {
        var csv = HEADER + "2020-11-20,TALIBAN,US,RAID,,,us,\n";

        assertThat(derived(ask("us", csv))).containsKey("talibanAttacks.onUsForces");
        for (var reading : List.of("text", "taliban", "kabul")) {
            assertThat(derived(ask(reading, csv))).as(reading).isEmpty();
            assertThat(derived(ask(reading, csv.replace("us,\n", "us,true\n"))))
                    .as(reading)
                    .isNotEmpty();
        }
    }

    @Test
    void onlyACompleteLedgerProvesThatThereWasNoAttack() {
        var csv = HEADER + "2020-11-20,TALIBAN,CIVILIANS,ASSASSINATION,false,false,us,\n";

        assertThat(derived(ask("us", csv))).containsExactlyEntriesOf(Map.of("talibanAttacks.assassinations", true));
        assertThat(derived(ask("us", COMPLETE + csv)))
                .containsAllEntriesOf(Map.of(
                        "talibanAttacks.assassinations", true,
                        "talibanAttacks.onUsForces", false,
                        "talibanAttacks.onCoalitionForces", false,
                        "talibanAttacks.onAfghanForces", false,
                        "talibanAttacks.suicideOrVehicleBombs", false,
                        "talibanAttacks.onProvincialCapitals", false,
                        "talibanAttacks.largeScaleOffensives", false,
                        "talibanAttacks.roadsideBombs", false,
                        "talibanAttacks.onCheckpoints", false));
        assertThat(derived(ask("us", COMPLETE + csv)))
                .containsEntry("usMilitaryAction.strikesDefendingAfghanForces", false)
                .containsEntry("usMilitaryAction.otherStrikes", false)
                .containsEntry("usMilitaryAction.raids", false)
                .containsEntry("usMilitaryAction.militiaRaids", false);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2020-11-02 to=2020-12-01 verified=true,true",
        "from=2020-11-03 to=2020-12-01 verified=true,false",
        "from=2020-11-02 to=2020-11-30 verified=true,false",
        "from=2020-11-02 to=2020-12-01,false",
        "from=2020-11-02 to=2020-12-01 area=near-us-areas verified=true,false",
        "from=2020-11-02 to=2020-12-01 area=Kunduz verified=true,false",
        "from=2020-11-02 to=2020-12-01 kinds=ROADSIDE_BOMB verified=true,true",
        "from=2020-11-02 to=2020-12-01 kinds=RAID verified=true,false"
    })
    void coverageMustContainTheWindowTheAreaAndTheKind(String coverage, boolean proves) {
        var found = derived(ask("us", "# coverage: " + coverage + "\n" + HEADER));

        assertThat(found.get("talibanAttacks.roadsideBombs")).isEqualTo(proves ? false : null);
    }

    @Test
    void whatMayHaveBeenAnAttackKeepsItFromBeingDenied() {
        assertThat(derived(ask("us", COMPLETE + HEADER + "2020-11-20,UNKNOWN,US,RAID,false,false,us,\n")))
                .doesNotContainKey("talibanAttacks.onUsForces")
                .containsEntry("talibanAttacks.onAfghanForces", false);
        assertThat(derived(ask("us", COMPLETE + HEADER + "2020-11-20,TALIBAN,,,,,us,\n")))
                .hasSize(4)
                .allSatisfy((field, value) -> assertThat(field).startsWith("usMilitaryAction."));
        assertThat(derived(ask("us", COMPLETE + HEADER + "2020-11-20,US,US,,,,us,\n")))
                .hasSize(10)
                .doesNotContainKeys(
                        "usMilitaryAction.strikesDefendingAfghanForces",
                        "usMilitaryAction.otherStrikes",
                        "usMilitaryAction.raids");
    }

    @ParameterizedTest
    @CsvSource({
        "10,7,REDUCED",
        "10,8,UNCHANGED",
        "100,79,REDUCED",
        "100,80,UNCHANGED",
        "100,120,UNCHANGED",
        "100,121,INCREASED",
        "10,13,INCREASED",
        "1,0,REDUCED"
    })
    void violenceIsMeasuredAgainstTheYearBefore(int before, int current, String level) {
        var csv = HEADER + rows("2019-11-20", before) + rows("2020-11-20", current);

        assertThat(derived(ask("us", COMPLETE + csv))).containsEntry("violence.overall", level);
        assertThat(derived(ask("us", csv))).doesNotContainKey("violence.overall");
    }

    @Test
    void aBaselineOfNoneDerivesNothing() {
        assertThat(derived(ask("us", COMPLETE + HEADER + rows("2020-11-20", 5))))
                .doesNotContainKeys("violence.overall", "violence.nearUsAreas");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11-02,2020-12-01,1,REDUCED",
        "2020-11-03,2020-12-01,1,",
        "2019-11-02,2019-12-01,1,",
        "2019-11-02,2019-12-01,13,INCREASED",
        "2019-11-02,2019-11-30,13,",
        "2020-11-02,2020-12-01,13,",
        "2020-11-02,2020-12-01,10,",
        "2019-11-02,2019-12-01,10,",
        "2019-11-02,2020-12-01,10,UNCHANGED"
    })
    void aHoleInTheLedgersReadsNeitherAsAChangeNorAsNone(String from, String to, int current, @Nullable String level) {
        var csv = HEADER + rows("2019-11-20", 10) + rows("2020-11-20", current);
        var coverage = "# coverage: from=%s to=%s verified=true%n".formatted(from, to);

        assertThat(derived(ask("us", coverage + csv)).get("violence.overall")).isEqualTo(level);
    }

    @Test
    void aStrikeThatIsSaidToBeNeitherKindIsNeitherAndIsCounted() {
        var header = "date,perpetrator,target,kind,inDefence,verified\n";
        var unsaid = "2020-11-20,US,TALIBAN,AIR_STRIKE,,true\n";
        var reading = ask("us", COMPLETE + header + unsaid + unsaid + unsaid.replace(",,", ",true,"));

        assertThat(derived(reading))
                .containsEntry("usMilitaryAction.strikesDefendingAfghanForces", true)
                .containsEntry("usMilitaryAction.raids", false)
                .doesNotContainKey("usMilitaryAction.otherStrikes");
        assertThat(reading.warnings())
                .containsExactly(
                        "Air strikes of US forces in the window of which nobody says whether they defended Afghan"
                                + " forces under attack: 2. They prove neither kind of strike, and neither can be ruled out.");
    }

    @ParameterizedTest
    @CsvSource({"0,0,false", "0,1,true", "2,2,false", "2,3,true", "3,2,false"})
    void whatIsToleratedIsNoBreach(int tolerated, int raids, boolean proved) {
        var csv = HEADER + "2020-11-20,US,CIVILIANS,RAID,,,us,\n".repeat(raids);
        body.put("incidents", Map.of("tolerated", Map.of("usMilitaryAction.raids", tolerated)));

        assertThat(derived(ask("us", COMPLETE + csv))).containsEntry("usMilitaryAction.raids", proved);
        assertThat(derived(ask("us", csv)).get("usMilitaryAction.raids")).isEqualTo(proved ? true : null);
        var counts = Objects.requireNonNull(
                        Objects.requireNonNull(ask("us", COMPLETE + csv).derived())
                                .get("usMilitaryAction.raids"))
                .counts();
        assertThat(counts).containsEntry("incidents", (long) raids);
        assertThat(counts.get("tolerated")).isEqualTo(tolerated == 0 ? null : (long) tolerated);
    }

    @Test
    void anAgreementMaySayHowManyAreToleratedAndAQuestionOtherwise() {
        try (var copy = RulesCopy.of("doha-2020")) {
            copy.write(
                    "rules/doha-2020/agreement.yaml",
                    copy.read("rules/doha-2020/agreement.yaml")
                            + "\nincidents: { tolerated: { usMilitaryAction.raids: 2 } }\n");
            var tolerant = Library.open(Optional.of(copy.rules()));
            var csv = COMPLETE + HEADER + "2020-11-20,US,CIVILIANS,RAID,,,us,\n".repeat(2);

            assertThat(derived(ask("us", csv, tolerant))).containsEntry("usMilitaryAction.raids", false);
            body.put("incidents", Map.of("tolerated", Map.of("usMilitaryAction.raids", 1)));
            assertThat(derived(ask("us", csv, tolerant))).containsEntry("usMilitaryAction.raids", true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "usMilitaryAction.raid,names the unknown fact `usMilitaryAction.raid`,usMilitaryAction.raids",
        "violence.overall,`violence.overall` which does not follow from a number of incidents,"
    })
    void anAgreementThatToleratesSomethingElseIsRefused(String field, String detail, @Nullable String meant) {
        try (var copy = RulesCopy.of("doha-2020")) {
            copy.write(
                    "rules/doha-2020/agreement.yaml",
                    copy.read("rules/doha-2020/agreement.yaml") + "\nincidents: { tolerated: { " + field + ": 2 } }\n");

            assertThatThrownBy(() -> Library.open(Optional.of(copy.rules())))
                    .isInstanceOf(RulesFault.class)
                    .satisfies(fault -> assertThat(
                                    String.valueOf(fault.getMessage()).replace(",", ""))
                            .contains("doha-2020/agreement.yaml", detail, meant == null ? "" : meant));
        }
    }

    @Test
    void whatMayHaveBeenOneMoreThanIsToleratedBarsFalse() {
        var csv = COMPLETE + HEADER + "2020-11-20,US,CIVILIANS,RAID,,,us,\n2020-11-20,UNKNOWN,CIVILIANS,RAID,,,us,\n";

        body.put("incidents", Map.of("tolerated", Map.of("usMilitaryAction.raids", 1)));
        assertThat(derived(ask("us", csv))).doesNotContainKey("usMilitaryAction.raids");
        body.put("incidents", Map.of("tolerated", Map.of("usMilitaryAction.raids", 2)));
        assertThat(derived(ask("us", csv))).containsEntry("usMilitaryAction.raids", false);
    }

    @Test
    void aFieldThatFollowsFromNoNumberIsNotTolerated() {
        body.put(
                "incidents",
                Map.of("tolerated", Map.of("usMilitaryAction.raid", 1, "violence.overall", 1), "reducedBelow", 120));

        assertThatThrownBy(() -> new QuestionReader(LIBRARY, ledgers).read(body))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Maybe `usMilitaryAction.raids`?")
                .hasMessageContaining("violence.overall")
                .hasMessageContaining("`reducedBelow` must be below `increasedAbove`");
    }

    @Test
    void whoIsUnknownCountsAgainstAReduction() {
        var csv = HEADER + rows("2019-11-20", 10) + rows("2020-11-20", 5);
        var unknown = rows("2020-11-20", 3).replace("TALIBAN", "UNKNOWN");

        assertThat(derived(ask("us", COMPLETE + csv + unknown))).doesNotContainKey("violence.overall");
        assertThat(derived(ask("us", COMPLETE + csv + unknown.substring(unknown.indexOf('\n') + 1))))
                .containsEntry("violence.overall", "REDUCED");
    }

    @Test
    void areasNearUsForcesAreMeasuredApart() {
        var near = rows("2019-11-20", 10).replace(",,,us", ",true,,us")
                + rows("2020-11-20", 20).replace(",,,us", ",true,,us");
        var far = rows("2019-11-20", 100).replace(",,,us", ",false,,us");
        var found = derived(ask("us", COMPLETE + HEADER + near + far));

        assertThat(found)
                .containsEntry("violence.overall", "REDUCED")
                .containsEntry("violence.nearUsAreas", "INCREASED");
    }

    @Test
    void aQuestionMayGiveABaselineAndOtherThresholds() {
        var csv = "# coverage: from=2020-11-02 to=2020-12-01 verified=true\n" + HEADER + rows("2020-11-20", 50);

        body.put("incidents", Map.of("baseline", 100));
        assertThat(derived(ask("us", csv))).containsEntry("violence.overall", "REDUCED");
        body.put("incidents", Map.of("baseline", 100, "reducedBelow", 50));
        assertThat(derived(ask("us", csv))).containsEntry("violence.overall", "UNCHANGED");
        body.put("incidents", Map.of("baseline", 100, "windowDays", 12));
        assertThat(derived(ask("us", csv))).containsEntry("violence.overall", "REDUCED");
        body.put("incidents", Map.of("baseline", 100, "windowDays", 11));
        assertThat(derived(ask("us", csv))).containsEntry("talibanAttacks.onUsForces", false);
    }

    @Test
    void whatIsStatedStandsWithAWarning() {
        body.put(
                "facts",
                Map.of(
                        "signature",
                        Map.of("date", "2020-02-29"),
                        "talibanAttacks",
                        Map.of("onUsForces", false, "onCoalitionForces", false, "suicideOrVehicleBombs", true)));
        var reading = ask("us", HEADER + "2020-11-02,TALIBAN,US,SUICIDE_OR_VEHICLE_BOMB,,,us,\n");

        assertThat(reading.derived()).isNull();
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .isEqualTo("`talibanAttacks.onUsForces` is stated as false, yet the incidents show true"
                        + " (1 incident from 2020-11-02 to 2020-12-01). What is stated stands.");
        assertThat(reading.conditions())
                .filteredOn(each -> each.id().equals("no-attacks-on-us"))
                .allMatch(each -> each.value() == Value.MET);
    }

    @Test
    void incidentsMayBeStatedAsFacts() {
        body.put(
                "facts",
                Map.of(
                        "incident",
                        List.of(
                                Map.of(
                                        "date", "2020-11-20",
                                        "perpetrator", "TALIBAN",
                                        "target", "US",
                                        "deaths", 1,
                                        "recordedBy", "us"),
                                Map.of("date", "2020-11-20", "perpetrator", "TALIBAN"))));
        var reading = ask("us", null);

        assertThat(derived(reading)).containsOnlyKeys("talibanAttacks.onUsForces");
        assertThat(reading.unused()).containsExactly("incident.deaths");
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .endsWith("1 incident in the window has no recorder and is not verified; no reading counts it.");
    }

    @Test
    void withoutIncidentsNothingIsSaidOfThem() {
        var reading = ask("us", null);

        assertThat(reading.derived()).isNull();
        assertThat(reading.warnings()).isNull();
    }

    @Test
    void aLedgerThatIsNotThereIsRefused() {
        body.put("ledgers", List.of("nowhere"));
        body.put("incidents", Map.of("windowDays", 366, "baselin", 3));

        assertThatThrownBy(() -> new QuestionReader(LIBRARY, ledgers).read(body))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("There is no ledger `nowhere`.")
                .hasMessageContaining("A window of 366 days cannot be counted.")
                .hasMessageContaining("Maybe `baseline`?");
    }

    private static String rows(String date, int count) {
        var rows = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            rows.add(date + ",TALIBAN,AFGHAN_FORCES,OTHER,,,us,\n");
        }
        return String.join("", rows);
    }

    private static Map<String, Object> derived(Answer.Reading reading) {
        var values = new LinkedHashMap<String, Object>();
        Objects.requireNonNullElse(reading.derived(), Map.<String, Answer.Derived>of())
                .forEach((field, found) -> values.put(field, found.value()));
        return values;
    }

    @Test
    void eventsThatSeveralLedgersHaveCountOnceAndThatIsSaid() {
        var rows = new StringBuilder(
                "id,date_start,date_end,side_a,side_b,deaths_a,deaths_b,event_clarity,date_prec,where_prec\n");
        var coverage = "# coverage: from=2019-01-01 to=2020-12-31 verified=true\n";
        for (var i = 0; i < 9; i++) {
            for (var year : List.of(2019, 2020)) {
                rows.append("%d%d,%d-11-2%d,%d-11-2%d,Government of Afghanistan,Taleban,1,0,1,1,1%n"
                        .formatted(year, i, year, i, year, i));
            }
        }
        var once = ask("us", coverage + rows);
        ledgers.add(read("b", coverage + rows.toString().replace("11-2", "11-1")));
        body.put("ledgers", List.of("a", "b"));
        var twice = ask("us", null);

        assertThat(derived(once)).containsEntry("violence.overall", "UNCHANGED");
        assertThat(derived(twice)).isEqualTo(derived(once));
        assertThat(twice.warnings())
                .containsExactly(
                        "Events that have one id in several of the ledgers named: 18 (18 differ)."
                                + " Each counts once, as in the ledger named last.",
                        FATAL);
    }

    private static final String FATAL =
            "`violence.overall` follows from fatal incidents alone: the ledgers named hold no"
                    + " others, and a baseline is taken to count no others.";

    private static String fatal(int before, int now) {
        var rows = new StringBuilder(
                "id,date_start,date_end,side_a,side_b,deaths_a,deaths_b,event_clarity,date_prec,where_prec\n");
        for (var i = 0; i < before + now; i++) {
            var day = (i < before ? 2019 : 2020) + "-11-20";
            rows.append("%d,%s,%s,Government of Afghanistan,Taleban,1,0,1,1,1%n".formatted(i, day, day));
        }
        return rows.toString();
    }

    @Test
    void aLedgerOfFatalIncidentsComparesThemAndProvesNothingFalse() {
        var coverage = "# coverage: from=2019-01-01 to=2020-12-31 verified=true\n";
        var covered = ask("us", coverage + fatal(10, 5));

        assertThat(derived(covered))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("violence.overall", "REDUCED", "talibanAttacks.onAfghanForces", true));
        assertThat(covered.warnings()).containsExactly(FATAL);
        assertThat(derived(ask("us", fatal(10, 5)))).doesNotContainKey("violence.overall");
        body.put("incidents", Map.of("baseline", 4));
        assertThat(derived(ask("us", fatal(0, 5)))).containsEntry("violence.overall", "INCREASED");
        body.put("incidents", Map.of("baseline", 40));
        assertThat(derived(ask("us", fatal(0, 5)))).doesNotContainKey("violence.overall");
        assertThat(derived(ask("us", coverage + fatal(0, 5)))).containsEntry("violence.overall", "REDUCED");
    }

    @Test
    void fatalIncidentsAreNotComparedWithAllIncidents() {
        ledgers.add(read("own", HEADER + rows("2020-11-20", 100)));
        ask("us", "# coverage: from=2019-01-01 to=2020-12-31 verified=true\n" + fatal(10, 5));
        body.put("ledgers", List.of("a", "own"));
        var reading = ask("us", null);

        assertThat(derived(reading)).doesNotContainKey("violence.overall");
        assertThat(reading.warnings())
                .containsExactly(
                        "The coverage of `a` is of fatal incidents alone. It counts only where every ledger named"
                                + " holds no others, and no incidents are stated as facts.");
    }

    private Answer.Reading ask(String reading, @Nullable String csv) {
        return ask(reading, csv, LIBRARY);
    }

    private Answer.Reading ask(String reading, @Nullable String csv, Library library) {
        if (csv != null) {
            ledgers.remove("a");
            ledgers.add(read("a", csv));
            body.put("ledgers", List.of("a"));
        }
        body.put("readings", List.of(reading));
        var asked = new QuestionReader(library, ledgers).read(body);
        var answer = (library == LIBRARY ? evaluator : new Evaluator(library)).evaluate(asked);
        return Objects.requireNonNull(answer.readings().get(reading));
    }

    private static LedgerReader.Loaded read(String id, String csv) {
        var rules = LIBRARY.incidents().orElseThrow();
        var terms = IncidentTerms.of(rules.vocabulary(), rules.countries());
        var request = new LedgerRequest(id, null, true, null, Optional.empty());
        try {
            return LedgerReader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), request, terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
