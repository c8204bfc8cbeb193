package org.conditionality.whatif.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.FactPath;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An analyst asks what it would take to unfreeze an obligation, and gets every smallest way. */
class CounterfactualsTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final CounterfactualReader READER = new CounterfactualReader(LIBRARY, new QuestionReader(LIBRARY));
    private static final Counterfactuals COUNTERFACTUALS = new Counterfactuals(LIBRARY, new Evaluator(LIBRARY));

    /** The example of the design, and all else that phase two hangs on is met. */
    private static Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("signature", Map.of("date", "2020-02-29"));
        facts.put("forceLevel", Map.of("usTroops", 4500, "alliedTroops", 6000, "basesVacated", 5));
        facts.put("intraAfghanTalks", Map.of("state", "UNDER_WAY", "openedOn", "2020-09-12"));
        facts.put("violence", Map.of("overall", "REDUCED"));
        facts.put(
                "talibanAttacks",
                Map.of(
                        "onUsForces", false,
                        "onCoalitionForces", false,
                        "suicideOrVehicleBombs", false,
                        "onProvincialCapitals", false,
                        "largeScaleOffensives", false));
        facts.put(
                "foreignMilitants",
                Map.of(
                        "hosted", true,
                        "recruitingTrainingOrFunding", false,
                        "threatenUsOrAllies", false,
                        "attackedUsOrAllies", false,
                        "asylumAbused", false,
                        "travelDocumentsIssued", false,
                        "messageSent", true));
        return facts;
    }

    @Test
    void clearingTheHostsIsTheOneChangeThatUnfreezesPhaseTwo() {
        var answer = ask(facts(), Map.of("goal", goal("phase-two-troops", "FROZEN", false)));

        assertThat(answer.holds()).isFalse();
        assertThat(answer.complete()).isTrue();
        assertThat(answer.exact()).isTrue();
        assertThat(answer.solutions().get(0).changes())
                .containsExactly(new CounterfactualAnswer.FactChange("foreignMilitants.hosted", true, false));
        assertThat(answer.solutions())
                .extracting(each -> each.changes().toString())
                .doesNotHaveDuplicates();
        assertThat(answer.solutions())
                .filteredOn(each -> each.changes().size() == 1)
                .hasSize(1);
        assertThat(answer.solutions())
                .filteredOn(each -> each.changes().size() > 1)
                .isNotEmpty();
    }

    @Test
    void onlyFactsOfThePartiesNamedChange() {
        var goal = goal("phase-two-troops", "FROZEN", false);

        assertThat(ask(facts(), Map.of("goal", goal, "by", List.of("TALIBAN"))).solutions())
                .extracting(each -> each.changes().get(0).field())
                .contains("foreignMilitants.hosted")
                .doesNotContain("forceLevel.usTroops");
        assertThat(ask(facts(), Map.of("goal", goal, "by", List.of("US"))).solutions())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.changes())
                        .extracting(CounterfactualAnswer.FactChange::field)
                        .allMatch(field -> field.startsWith("forceLevel.")));
        var kabul = ask(facts(), Map.of("goal", goal, "by", List.of("KABUL")));
        assertThat(kabul.solutions()).isEmpty();
        assertThat(kabul.why()).contains("of facts that KABUL can bring about");
    }

    @Test
    void aPartyDecidesOnlyWhatIsItsOwnToDecide() {
        var waiver = Map.of(
                "goal", goal("phase-two-troops", "FROZEN", false),
                "unlocked", List.of("usDecision"),
                "maxChanges", 1);
        var byUs = new HashMap<String, Object>(waiver);
        byUs.put("by", List.of("US"));
        var byTaliban = new HashMap<String, Object>(waiver);
        byTaliban.put("by", List.of("TALIBAN"));

        assertThat(ask(facts(), byUs).solutions().toString()).contains("usDecision");
        assertThat(ask(facts(), byTaliban).solutions().toString()).doesNotContain("usDecision");
        assertThatThrownBy(() ->
                        ask(facts(), Map.of("goal", goal("phase-two-troops", "FROZEN", false), "by", List.of("USA"))))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("/by/0");
    }

    @Test
    void aDisputedFieldIsToldAsItIsClaimed() {
        var disputed = Map.of("claims", Map.of("taliban", false, "us", true));
        var facts = facts();
        facts.put(
                "foreignMilitants",
                Map.of(
                        "hosted", disputed,
                        "recruitingTrainingOrFunding", false,
                        "threatenUsOrAllies", false,
                        "asylumAbused", false,
                        "travelDocumentsIssued", false,
                        "messageSent", true));

        var answer = ask(facts, Map.of("goal", goal("phase-two-troops", "FROZEN", false), "maxChanges", 2));

        assertThat(answer.solutions())
                .flatExtracting(CounterfactualAnswer.Solution::changes)
                .filteredOn(change -> change.field().equals("foreignMilitants.hosted"))
                .isNotEmpty()
                .allMatch(change -> disputed.equals(change.from()));
    }

    @Test
    void everySolutionIsMinimal() {
        var answer = ask(facts(), Map.of("goal", goal("phase-two-troops", "FROZEN", false), "maxChanges", 2));

        for (var solution : answer.solutions()) {
            for (var left : solution.changes()) {
                var changed = new HashMap<>(facts());
                solution.changes().stream().filter(each -> !each.equals(left)).forEach(each -> put(changed, each));
                assertThat(ask(changed, Map.of("goal", goal("phase-two-troops", "FROZEN", false), "maxChanges", 1))
                                .holds())
                        .as("%s without %s", solution, left)
                        .isFalse();
            }
        }
    }

    @Test
    void whatHoldsAlreadyNeedsNothing() {
        var answer = ask(facts(), Map.of("goal", goal("phase-two-troops", "FROZEN", true)));

        assertThat(answer.holds()).isTrue();
        assertThat(answer.solutions()).isEmpty();
    }

    @Test
    void aLockedFieldStaysAsItIs() {
        var answer = ask(
                facts(),
                Map.of(
                        "goal",
                        goal("phase-two-troops", "FROZEN", false),
                        "locked",
                        List.of("foreignMilitants", "forceLevel.usTroops", "forceLevel.alliedTroops"),
                        "maxChanges",
                        2));

        assertThat(answer.solutions())
                .noneMatch(each -> each.changes().stream()
                        .anyMatch(change -> change.field().startsWith("foreignMilitants")
                                || change.field().equals("forceLevel.usTroops")));
    }

    @Test
    void whatHasHappenedOnADayStaysUnlessItIsUnlocked() {
        Map<String, Object> goal = Map.of("obligation", "sanctions-review", "label", "NOT_TRIGGERED");
        var facts = Map.<String, Object>of(
                "signature", Map.of("date", "2020-02-29"), "intraAfghanTalks", Map.of("openedOn", "2020-09-12"));
        var talks = new CounterfactualAnswer.FactChange(
                "intraAfghanTalks.openedOn", LocalDate.of(2020, 9, 12), LocalDate.of(2020, 12, 2));

        assertThat(ask(facts, Map.of("goal", goal)).solutions()).isEmpty();
        for (var unlocked : List.of("intraAfghanTalks.openedOn", "intraAfghanTalks")) {
            assertThat(ask(facts, Map.of("goal", goal, "unlocked", List.of(unlocked)))
                            .solutions())
                    .extracting(CounterfactualAnswer.Solution::changes)
                    .contains(List.of(talks));
        }
    }

    @Test
    void whatIsKnownToComeDoesNotMoveIntoThePast() {
        Map<String, Object> goal = Map.of("obligation", "sanctions-review", "noLonger", "NOT_TRIGGERED");
        var facts = Map.<String, Object>of(
                "signature", Map.of("date", "2020-02-29"), "intraAfghanTalks", Map.of("openedOn", "2020-12-24"));

        assertThat(ask(facts, Map.of("goal", goal)).solutions())
                .extracting(each -> each.changes().get(0).to())
                .containsExactly(LocalDate.of(2020, 12, 1));
    }

    @Test
    void whatIsSaidOfAFieldGoesBeforeWhatIsSaidOfItsType() {
        Map<String, Object> goal = Map.of("obligation", "phase-two-troops", "label", "NOT_TRIGGERED");

        assertThat(ask(facts(), Map.of("goal", goal)).solutions()).isEmpty();
        assertThat(ask(facts(), Map.of("goal", goal, "unlocked", List.of("signature.date")))
                        .solutions())
                .extracting(each -> each.changes().get(0).field())
                .containsExactly("signature.date");
        assertThat(ask(
                                facts(),
                                Map.of(
                                        "goal", goal,
                                        "unlocked", List.of("signature"),
                                        "locked", List.of("signature.date")))
                        .solutions())
                .isEmpty();
    }

    @Test
    void anItemThatCannotSayAllThatItMustIsNotAdded() {
        var answer = ask(
                facts(),
                Map.of(
                        "goal", Map.of("obligation", "phase-two-troops", "noLonger", "FROZEN"),
                        "unlocked", List.of("suspension", "usDecision"),
                        "maxChanges", 1));

        assertThat(answer.solutions())
                .extracting(each -> each.changes().get(0).field())
                .contains("usDecision")
                .doesNotContain("suspension");
    }

    @Test
    void aDateMovesTogetherWithTheNumberOfDaysThatItIsComparedWith() {
        var answer = COUNTERFACTUALS.answer(READER.read(Map.of(
                "agreement",
                "violence-reduction-2021",
                "reading",
                "taliban",
                "asOf",
                "2021-06-01",
                "facts",
                Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "riv", Map.of("agreed", true, "startedOn", "2021-04-01"),
                        "sanctions", Map.of("unDiplomacyBegun", true, "unLifted", false)),
                "goal",
                Map.of("obligation", "push-un-sanctions", "label", "OVERDUE"),
                "unlocked",
                List.of("riv"),
                "maxChanges",
                2)));

        assertThat(answer.complete()).isTrue();
        assertThat(answer.groups())
                .extracting(CounterfactualAnswer.SolutionGroup::fields)
                .containsExactly(List.of("riv.days"), List.of("riv.startedOn"), List.of("riv.days", "riv.startedOn"));
        assertThat(answer.solutions())
                .as("one change stands for all that lead to the same labels")
                .hasSize(3);
        assertThat(answer.solutions().get(0).changes())
                .as("what is left out is what its setting says")
                .extracting(CounterfactualAnswer.FactChange::from)
                .containsExactly(90);
    }

    @Test
    void aLabelThatNoFactsReachIsAnAnswerWithItsReason() {
        var answer = ask(facts(), Map.of("goal", goal("prisoner-plan", "REVERSIBLE", true), "maxChanges", 1));

        assertThat(answer.solutions()).isEmpty();
        assertThat(answer.why()).contains("Whatever the facts are", "prisoner-plan", "REVERSIBLE");
    }

    @Test
    void aDecisionCanBeTheAnswerWhereItIsUnlocked() {
        var answer = ask(
                facts(),
                Map.of(
                        "goal",
                        goal("phase-two-troops", "FROZEN", false),
                        "unlocked",
                        List.of("usDecision"),
                        "maxChanges",
                        1));

        assertThat(answer.solutions())
                .anyMatch(each -> each.changes().get(0).field().equals("usDecision")
                        && each.changes().get(0).to().toString().contains("WAIVE"));
    }

    @Test
    void goalsOfSeveralReadingsAreReachedTogether() {
        var answer = ask(
                facts(),
                null,
                Map.of(
                        "goals",
                        List.of(
                                goal("us", "phase-two-troops", "FROZEN", true),
                                goal("taliban", "phase-two-troops", "FROZEN", false)),
                        "maxChanges",
                        1));

        assertThat(answer.holds()).isTrue();
    }

    @Test
    void aGoalThatDoesNotSayWhetherItHoldsIsToHold() {
        var goal = new HashMap<>(goal("phase-two-troops", "FROZEN", true));
        goal.put("holds", null);

        assertThat(ask(facts(), Map.of("goal", goal)).holds()).isTrue();
        assertThat(ask(facts(), Map.of("goal", goal("phase-two-troops", "OVERDUE", true)))
                        .holds())
                .isFalse();
        goal.put("label", "OVERDUE");
        assertThat(ask(facts(), Map.of("goal", goal)).holds()).isFalse();
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        refused(Map.of(), "/goal");
        refused(Map.of("goal", goal("phase-two-trops", "FROZEN", true)), "/goal/obligation");
        refused(Map.of("goal", goal("phase-two-troops", "FROZEEN", true)), "/goal/label");
        refused(
                Map.of("goal", goal("phase-two-troops", "FROZEN", true), "locked", List.of("violence.al")),
                "/locked/0");
        refused(Map.of("goal", goal("phase-two-troops", "FROZEN", true), "maxChanges", 9), "/maxChanges");
        refused(Map.of("gaol", goal("phase-two-troops", "FROZEN", true)), "/gaol");
        refused(Map.of("goal", goal("phase-two-troops", "FROZEN", true), "readings", List.of("text")), "/reading");
    }

    private static void refused(Map<String, Object> more, String pointer) {
        assertThatThrownBy(() -> ask(facts(), more))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        e -> assertThat(e.problems())
                                .anyMatch(problem -> problem.pointer().equals(pointer)));
    }

    @SuppressWarnings("unchecked") // Facts are objects.
    private static void put(Map<String, Object> facts, CounterfactualAnswer.FactChange change) {
        var name = FactPath.typeOf(change.field());
        var type = new HashMap<>((Map<String, Object>) facts.getOrDefault(name, Map.of()));
        type.put(
                FactPath.fieldOf(change.field()),
                String.valueOf(change.to()).matches("\\d{4}-.*") ? change.to().toString() : change.to());
        facts.put(name, type);
    }

    private static Map<String, Object> goal(String obligation, String label, boolean holds) {
        return Map.of("obligation", obligation, "label", label, "holds", holds);
    }

    private static Map<String, Object> goal(String reading, String obligation, String label, boolean holds) {
        return Map.of("reading", reading, "obligation", obligation, "label", label, "holds", holds);
    }

    private static CounterfactualAnswer ask(Map<String, Object> facts, Map<String, Object> more) {
        return ask(facts, "us", more);
    }

    private static CounterfactualAnswer ask(
            Map<String, Object> facts, @Nullable String reading, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("agreement", "doha-2020");
        body.put("asOf", "2020-12-01");
        body.put("facts", facts);
        if (reading != null) {
            body.put("reading", reading);
        }
        return COUNTERFACTUALS.answer(READER.read(body));
    }
}
