package org.conditionality.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.incident.Ledgers;
import org.conditionality.text.RefusedInput;
import org.conditionality.text.StrictYaml;
import org.junit.jupiter.api.Test;

class TimelinesTests {

    private static final String SIGNED = "signature: { date: 2020-02-29 }";
    private static final String PEACE = """
            signature: { date: 2020-02-29 }, forceLevel: { usTroops: 12000, alliedTroops: 8000 },
              violence: { overall: REDUCED }, talibanAttacks: { onUsForces: false, onCoalitionForces: false },
              foreignMilitants: { threatenUsOrAllies: false, hosted: false, recruitingTrainingOrFunding: false }""";

    private final Timelines timelines = new Timelines(TestLibrary.library(), new Evaluator(TestLibrary.library()));
    private final TimelineReader reader =
            new TimelineReader(TestLibrary.library(), new Ledgers(), agreement -> List.of());

    @Test
    void aDueDatePassesOnTheDayAfterItWithoutAnEvent() {
        var segments = segments("phase-one-troops", "2020-07-01", "2020-07-20", PEACE, "");

        assertThat(segments)
                .containsExactly(
                        "2020-07-01 2020-07-13 [TRIGGERED] []",
                        "2020-07-14 2020-07-20 [BREACHED, OVERDUE, TRIGGERED] "
                                + "[DEADLINE 2020-07-14: Its due date, 13 July 2020, has passed.]");
    }

    @Test
    void aTimelineMayBeginOrEndOnTheDayOfTheChange() {
        assertThat(segments("phase-one-troops", "2020-07-13", "2020-07-13", PEACE, ""))
                .containsExactly("2020-07-13 2020-07-13 [TRIGGERED] []");
        assertThat(segments("phase-one-troops", "2020-07-14", "2020-07-14", PEACE, ""))
                .containsExactly("2020-07-14 2020-07-14 [BREACHED, OVERDUE, TRIGGERED] []");
    }

    @Test
    void aDayUntilWhichAConditionCouldWaitPassesWithoutAnEvent() {
        var facts = PEACE + ", intraAfghanTalks: { state: NOT_STARTED, delayCausedBy: TALIBAN }";
        assertThat(segments("phase-two-troops", "2020-03-01", "2020-03-31", facts, ""))
                .containsExactly(
                        "2020-03-01 2020-03-10 [[FROZEN], [TRIGGERED]] []",
                        "2020-03-11 2020-03-31 [FROZEN] [DEADLINE 2020-03-11: 10 March 2020 has passed;"
                                + " “The intra-Afghan talks have opened and go on” is not met.]");
    }

    @Test
    void incidentsCountWhileTheWindowHoldsThem() {
        var facts = PEACE.replace("onUsForces: false, ", "")
                + ", incident: [ { date: 2020-04-01, perpetrator: TALIBAN, target: US, kind: OTHER, recordedBy: us } ]";
        assertThat(segments("phase-one-troops", "2020-03-25", "2020-05-10", facts, ""))
                .containsExactly(
                        "2020-03-25 2020-03-31 [[FROZEN, REVERSIBLE], [TRIGGERED]] []",
                        "2020-04-01 2020-04-30 [FROZEN, REVERSIBLE] [WINDOW 2020-04-01: “Forces of the United States and of the Coalition are not attacked” is not"
                                + " met; `talibanAttacks.onUsForces`, as incidents show it, is true, and was unknown.]",
                        "2020-05-01 2020-05-10 [[FROZEN, REVERSIBLE], [TRIGGERED]] [WINDOW 2020-05-01: “Forces of the United States and of the Coalition"
                                + " are not attacked” may be met or not: what it rests on is unknown; `talibanAttacks.onUsForces`,"
                                + " as incidents show it, is unknown, and was true.]");
    }

    @Test
    void anIncidentThatAnEventTellsIsNamed() {
        var facts = PEACE.replace("onUsForces: false, ", "");
        var events = """
                { on: 2020-04-01, note: An attack, facts: { incident:
                    [ { date: 2020-04-01, perpetrator: TALIBAN, target: US, kind: OTHER, recordedBy: us } ] } },
                  { on: 2020-04-01, note: Aside, facts: { forceLevel: { alliedTroops: 7000 } } }""";
        assertThat(segments("phase-one-troops", "2020-03-31", "2020-04-02", facts, events))
                .endsWith(
                        "2020-04-01 2020-04-02 [FROZEN, REVERSIBLE] [EVENT 2020-04-01: “Forces of the United States and of the Coalition are not attacked” is"
                                + " not met; `incident` has more items.]");
    }

    @Test
    void anEventChangesLabelsFromItsDayAndIsNamed() {
        var events = """
                { on: 2020-04-10, note: Peace again, facts: { violence: { overall: REDUCED } } },
                  { on: 2020-04-01, note: Fighting, facts: { violence: { overall: INCREASED } } }""";
        assertThat(segments("phase-one-troops", "2020-03-01", "2020-04-30", PEACE, events))
                .containsExactly(
                        "2020-03-01 2020-03-31 [TRIGGERED] []",
                        "2020-04-01 2020-04-09 [FROZEN, REVERSIBLE] [EVENT 2020-04-01: “Violence is reduced” is no longer"
                                + " met; `violence.overall` is INCREASED, and was REDUCED.]",
                        "2020-04-10 2020-04-30 [TRIGGERED] [EVENT 2020-04-10: “Violence is reduced” is met;"
                                + " `violence.overall` is REDUCED, and was INCREASED.]");
    }

    @Test
    void anEventBeforeTheFirstDayHasChangedTheFacts() {
        var events = "{ on: 2020-02-15, facts: { violence: { overall: INCREASED } } }";
        assertThat(segments("phase-one-troops", "2020-03-01", "2020-03-31", PEACE, events))
                .containsExactly("2020-03-01 2020-03-31 [FROZEN, REVERSIBLE] []");
    }

    @Test
    void onceArisenItStaysArisen() {
        var events = """
                { on: 2020-09-12, facts: { intraAfghanTalks: { state: UNDER_WAY } } },
                  { on: 2020-10-01, facts: { intraAfghanTalks: { state: NOT_STARTED } } }""";
        var facts = SIGNED + ", sanctions: { usReviewBegun: true, usLifted: false },"
                + " violence: { overall: REDUCED }, intraAfghanTalks: { state: NOT_STARTED }";
        assertThat(labels("sanctions-review", "2020-09-01", "2020-10-31", facts, events))
                .containsExactly("2020-09-01 2020-09-11 [NOT_TRIGGERED]", "2020-09-12 2020-10-31 [OVERDUE, TRIGGERED]");
    }

    @Test
    void whereItIsOpenWhetherItHadArisenBothAreCarried() {
        var events = "{ on: 2020-10-01, facts: { intraAfghanTalks: { state: NOT_STARTED } } }";
        var facts = SIGNED + ", sanctions: { usReviewBegun: true, usLifted: false }, violence: { overall: REDUCED }";
        assertThat(labels("sanctions-review", "2020-09-01", "2020-10-31", facts, events))
                .containsExactly("2020-09-01 2020-10-31 [[NOT_TRIGGERED], [OVERDUE, TRIGGERED]]");
    }

    @Test
    void aReversalIsNoBreachWhereThereWasAPowerOnItsDay() {
        var events = """
                { on: 2020-04-01, facts: { violence: { overall: INCREASED } } },
                  { on: 2020-04-05, facts: { usDecision: [ { obligation: phase-one-troops, kind: REVERSE, on: 2020-04-05 } ] } },
                  { on: 2020-04-10, facts: { violence: { overall: REDUCED } } }""";
        assertThat(labels("phase-one-troops", "2020-03-31", "2020-04-20", PEACE, events))
                .containsExactly(
                        "2020-03-31 2020-03-31 [TRIGGERED]",
                        "2020-04-01 2020-04-04 [FROZEN, REVERSIBLE]",
                        "2020-04-05 2020-04-09 [FROZEN, REVERSED, REVERSIBLE]",
                        "2020-04-10 2020-04-20 [REVERSED, TRIGGERED]");
    }

    @Test
    void aReversalIsABreachWhereThereWasNoPowerOnItsDayThoughThereIsLater() {
        var events = """
                { on: 2020-04-05, facts: { usDecision: [ { obligation: phase-one-troops, kind: REVERSE, on: 2020-04-05 } ] } },
                  { on: 2020-04-10, facts: { violence: { overall: INCREASED } } }""";
        assertThat(labels("phase-one-troops", "2020-04-04", "2020-04-20", PEACE, events))
                .containsExactly(
                        "2020-04-04 2020-04-04 [TRIGGERED]",
                        "2020-04-05 2020-04-09 [BREACHED, REVERSED, TRIGGERED]",
                        "2020-04-10 2020-04-20 [BREACHED, FROZEN, REVERSED, REVERSIBLE]");
    }

    @Test
    void suspensionMovesNoDueDateUnlessASettingSaysSo() {
        var events = """
                { on: 2020-07-01, facts: { violence: { overall: INCREASED } } },
                  { on: 2020-07-11, facts: { violence: { overall: REDUCED } } }""";
        assertThat(labels("phase-one-troops", "2020-06-30", "2020-08-01", PEACE, events))
                .endsWith("2020-07-11 2020-07-13 [TRIGGERED]", "2020-07-14 2020-08-01 [BREACHED, OVERDUE, TRIGGERED]");
        assertThat(labels(
                        "phase-one-troops",
                        "2020-06-30",
                        "2020-08-01",
                        PEACE,
                        events + " ], settings: { suspensionTollsDeadline: 1 }, readings: [ us"))
                .endsWith("2020-07-11 2020-07-23 [TRIGGERED]", "2020-07-24 2020-08-01 [BREACHED, OVERDUE, TRIGGERED]");
    }

    @Test
    void factsThatContradictEachOtherAreRefusedWithTheirDayAndEvent() {
        var events = "{ on: 2020-09-12, note: They open, facts: { intraAfghanTalks: { openedOn: 2020-09-12 } } }";
        assertThatThrownBy(() -> answer(
                        "2020-09-01",
                        "2020-10-01",
                        SIGNED + ", intraAfghanTalks: { state: NOT_STARTED, delayCausedBy: TALIBAN }",
                        events))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("/events/0/facts/intraAfghanTalks/state: ")
                .hasMessageContaining("So it is on 2020-09-12, after the event of 2020-09-12 (They open).");
    }

    @Test
    void whatAReadingDoesNotCoverStaysSo() {
        assertThat(answer("2020-01-01", "2021-12-31", SIGNED, "").readings().get("kabul"))
                .satisfies(reading -> assertThat(reading.obligations())
                        .filteredOn(each -> each.id().equals("sanctions-review"))
                        .allSatisfy(each -> assertThat(each.segments()).hasSize(1)));
    }

    @Test
    void anEventThatChangesNothingIsListedAndOneThatDoesIsNot() {
        var events = """
                { on: 2020-04-10, note: Fewer allies, source: A paper, facts: { forceLevel: { alliedTroops: 7000 } } },
                  { on: 2020-04-12, note: Hosted, facts: { foreignMilitants: { hosted: true } } },
                  { on: 2020-04-13, note: Nothing stated }""";
        var idle = Objects.requireNonNull(answer("2020-04-01", "2020-04-30", PEACE, events)
                        .readings()
                        .get("us"))
                .changedNothing();

        assertThat(idle)
                .containsExactly(
                        new TimelineAnswer.IdleEvent(LocalDate.of(2020, 4, 10), "Fewer allies", "A paper"),
                        new TimelineAnswer.IdleEvent(LocalDate.of(2020, 4, 13), "Nothing stated", null));
    }

    @Test
    void anUndeterminedSegmentSaysWhatIsCertainAndWhatWouldDecide() {
        var facts = PEACE + ", intraAfghanTalks: { state: NOT_STARTED, delayCausedBy: TALIBAN }";
        var reading = Objects.requireNonNull(
                answer("2020-03-01", "2020-03-31", facts, "").readings().get("us"));
        var segments = reading.obligations().stream()
                .filter(each -> each.id().equals("phase-two-troops"))
                .findFirst()
                .orElseThrow()
                .segments();

        assertThat(segments.get(0).possible()).hasSize(2);
        assertThat(segments.get(0).certain()).isEmpty();
        assertThat(segments.get(0).decisive()).isNotEmpty();
        assertThat(segments.get(1).certain()).isNull();
        assertThat(segments.get(1).decisive()).isNull();
    }

    private List<String> labels(String obligation, String from, String to, String facts, String events) {
        return segments(obligation, from, to, facts, events).stream()
                .map(each -> each.replaceAll(" \\[((EVENT|DEADLINE|WINDOW|DATE).*)?\\]$", ""))
                .toList();
    }

    private List<String> segments(String obligation, String from, String to, String facts, String events) {
        var reading = answer(from, to, facts, events).readings().get("us");
        assertThat(reading).isNotNull();
        return reading.obligations().stream()
                .filter(each -> each.id().equals(obligation))
                .flatMap(each -> each.segments().stream())
                .map(each -> each.from() + " " + each.to() + " "
                        + (each.possible() == null ? each.labels() : each.possible()) + " "
                        + each.changedBy().stream()
                                .map(change -> change.kind() + " " + change.on() + ": " + change.detail())
                                .toList())
                .toList();
    }

    private TimelineAnswer answer(String from, String to, String facts, String events) {
        var body = "{ agreement: doha-2020, from: %s, to: %s, facts: { %s }, events: [ %s ] }"
                .formatted(from, to, facts, events);
        return timelines.answer(reader.read(StrictYaml.parse("timeline", body).plain()));
    }
}
