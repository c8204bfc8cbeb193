package org.conditionality.evaluation.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Value;
import org.conditionality.question.QuestionReader;
import org.junit.jupiter.api.Test;

/** A reason suffices, and says no more than is so. */
class ReasonTests {

    private static final Map<String, Object> SIGNED = Map.of("date", "2020-02-29");
    private static final Map<String, Object> ALL_KEPT = Map.of(
            "signature",
            SIGNED,
            "intraAfghanTalks",
            Map.of("state", "UNDER_WAY", "openedOn", "2020-09-12"),
            "violence",
            Map.of("overall", "REDUCED"),
            "talibanAttacks",
            Map.of(
                    "onUsForces",
                    false,
                    "onCoalitionForces",
                    false,
                    "suicideOrVehicleBombs",
                    false,
                    "onProvincialCapitals",
                    false,
                    "largeScaleOffensives",
                    false),
            "foreignMilitants",
            Map.of(
                    "hosted",
                    false,
                    "recruitingTrainingOrFunding",
                    false,
                    "threatenUsOrAllies",
                    false,
                    "asylumAbused",
                    false,
                    "travelDocumentsIssued",
                    false,
                    "messageSent",
                    true),
            "forceLevel",
            Map.of("usTroops", 4500));

    @Test
    void aReasonNamesNoConditionThatTheAnswerCallsUnknown() {
        var reading = reading(
                "text",
                Map.of(
                        "signature",
                        SIGNED,
                        "foreignMilitants",
                        Map.of("travelDocumentsIssued", true, "hosted", false),
                        "forceLevel",
                        Map.of("basesVacated", 6)));

        var bases = obligation(reading, "phase-two-bases");

        assertThat(bases.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.of()).isEqualTo("IRREVERSIBLE");
            assertThat(ground.facts())
                    .containsOnlyKeys(
                            "signature.date", "foreignMilitants.travelDocumentsIssued", "forceLevel.basesVacated");
            assertThat(ground.conditions()).isEqualTo(Map.of("in-force", Value.MET, "documents", Value.NOT_MET));
            assertThat(rules(ground))
                    .contains("Travel documents are issued to those who pose a threat")
                    .doesNotContain("Foreign militants are hosted, or recruit, train or raise funds");
        });
        assertThat(bases.because())
                .singleElement()
                .satisfies(because -> assertThat(because.conditions()).containsOnlyKeys("in-force", "documents"));
    }

    @Test
    void whatKeepsALabelFromBeingFrozenBelongsToItsGround() {
        var troops = obligation(reading("us", ALL_KEPT), "phase-two-troops");

        assertThat(troops.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.of()).isEqualTo("TRIGGERED");
            assertThat(ground.facts())
                    .hasSize(15)
                    .containsKeys("violence.overall", "foreignMilitants.hosted", "intraAfghanTalks.state")
                    .doesNotContainKey("intraAfghanTalks.openedOn");
            assertThat(ground.conditions())
                    .hasSize(11)
                    .allSatisfy((id, value) -> assertThat(value).isEqualTo(Value.MET));
            assertThat(ground.rules())
                    .filteredOn(step -> step.holds() != null)
                    .extracting(Answer.Step::rule)
                    .contains(
                            "What is not done may be withheld while a continuing condition is broken",
                            "A continuing condition that is not met, and not waived, is broken");
            assertThat(ground.rules())
                    .filteredOn(step -> step.rule().startsWith("A continuing condition that is not met"))
                    .singleElement()
                    .satisfies(step -> assertThat(step.conditions()).hasSize(9));
            assertThat(rules(ground)).contains("Violence is reduced", "Asylum and residence are not abused");
        });
    }

    @Test
    void aWaiverTakesThePlaceOfTheConditionsItWaives() {
        var facts = new HashMap<>(ALL_KEPT);
        facts.put("usDecision", List.of(Map.of("obligation", "phase-two-troops", "kind", "WAIVE", "on", "2020-11-01")));

        var ground =
                grounds(obligation(reading("us", facts), "phase-two-troops")).get(0);

        assertThat(ground.facts()).containsOnlyKeys("signature.date", "forceLevel.usTroops", "usDecision");
        assertThat(ground.moreGrounds()).isTrue();
        assertThat(ground.conditions().values()).containsOnly(Value.MET, Value.WAIVED);
        assertThat(rules(ground))
                .contains("A waiver that names no condition waives all that its obligation hangs on")
                .doesNotContain("Violence is reduced");
    }

    @Test
    void aLabelThatRestsOnStandingNamesTheSignature() {
        var reading = reading(
                "us",
                Map.of(
                        "signature",
                        SIGNED,
                        "sanctions",
                        Map.of("usLifted", true),
                        "standing",
                        List.of(Map.of("obligation", "sanctions-review", "arisenOn", "2020-09-01"))));

        assertThat(obligation(reading, "sanctions-review").grounds())
                .filteredOn(ground -> ground.of().equals("PERFORMED"))
                .singleElement()
                .satisfies(ground -> assertThat(ground.facts())
                        .containsOnlyKeys("signature.date", "sanctions.usLifted", "standing"));
    }

    @Test
    void aGroundHoldsNothingThatArguesTheOtherWay() {
        var reading =
                reading("us", Map.of("foreignMilitants", Map.of("hosted", true, "recruitingTrainingOrFunding", false)));

        var hosting = condition(reading, "hosting");

        assertThat(hosting.because())
                .singleElement()
                .satisfies(because -> assertThat(because.facts()).isEqualTo(Map.of("foreignMilitants.hosted", true)));
        assertThat(hosting.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.facts()).isEqualTo(Map.of("foreignMilitants.hosted", true));
            assertThat(ground.moreGrounds()).isFalse();
            assertThat(ground.clauses()).containsExactly("Two 3");
        });
    }

    @Test
    void onRequestEachLabelHasUpToFiveGroundsAndTheNumberOfTheRest() {
        var facts = new HashMap<>(ALL_KEPT);
        facts.put("violence", Map.of("overall", "INCREASED"));
        facts.put(
                "foreignMilitants",
                Map.of(
                        "hosted",
                        true,
                        "recruitingTrainingOrFunding",
                        true,
                        "threatenUsOrAllies",
                        true,
                        "asylumAbused",
                        true,
                        "travelDocumentsIssued",
                        true));

        var frozen = grounds(obligation(reading("us", facts, Map.of("grounds", "all")), "phase-two-troops")).stream()
                .filter(ground -> ground.of().equals("FROZEN"))
                .toList();

        assertThat(frozen).hasSize(5).allSatisfy(ground -> {
            assertThat(ground.facts()).hasSize(3);
            assertThat(ground.others()).isEqualTo(1);
            assertThat(ground.othersAtLeast()).isNull();
        });
    }

    @Test
    void labelsAloneComeWithoutReasons() {
        var answer = reading("us", ALL_KEPT, Map.of("detail", "labels"));

        assertThat(answer.obligations()).allSatisfy(each -> {
            assertThat(each.because()).isEmpty();
            assertThat(each.grounds()).isNull();
        });
        assertThat(answer.triggered()).isEqualTo(reading("us", ALL_KEPT).triggered());
    }

    @Test
    void aGroundSaysWhoseClaimAFactIs() {
        var reading = reading(
                "us",
                Map.of("foreignMilitants", Map.of("hosted", Map.of("claims", Map.of("us", true, "taliban", false)))));

        assertThat(condition(reading, "hosting").grounds())
                .singleElement()
                .satisfies(ground ->
                        assertThat(ground.from()).isEqualTo(Map.of("foreignMilitants.hosted", "the claim of `us`")));
    }

    @Test
    void aGroundSaysWhatFollowsFromIncidents() {
        Map<String, Object> incident = Map.of(
                "date",
                "2020-11-20",
                "perpetrator",
                "TALIBAN",
                "target",
                "US",
                "kind",
                "CHECKPOINT_ATTACK",
                "recordedBy",
                "us",
                "verified",
                true);

        var reading = reading("us", Map.of("incident", List.of(incident)));

        assertThat(condition(reading, "no-attacks-on-us").grounds())
                .singleElement()
                .satisfies(ground -> {
                    assertThat(ground.facts()).isEqualTo(Map.of("talibanAttacks.onUsForces", true));
                    assertThat(ground.from()).isEqualTo(Map.of("talibanAttacks.onUsForces", "incidents"));
                });
    }

    @Test
    void labelsAloneAndAllGroundsCannotBothBeAskedFor() {
        assertThatThrownBy(() -> reading("us", Map.of(), Map.of("detail", "labels", "grounds", "all")))
                .hasMessageContaining("there are no grounds");
        assertThatThrownBy(() -> reading("us", Map.of(), Map.of("detail", "label")))
                .hasMessageContaining("Maybe `labels`");
    }

    private static Answer.Condition condition(Answer.Reading reading, String id) {
        return reading.conditions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(Answer.Ground ground) {
        return ground.rules().stream()
                .filter(step -> step.holds() == null)
                .map(Answer.Step::rule)
                .toList();
    }

    private static List<Answer.Ground> grounds(Answer.Obligation obligation) {
        return Objects.requireNonNull(obligation.grounds());
    }

    private static Answer.Obligation obligation(Answer.Reading reading, String id) {
        return reading.obligations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Answer.Reading reading(String name, Map<String, Object> facts) {
        return reading(name, facts, Map.of());
    }

    private static Answer.Reading reading(String name, Map<String, Object> facts, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("agreement", "doha-2020");
        body.put("readings", List.of(name));
        body.put("asOf", "2020-12-01");
        body.put("facts", facts);
        var question = new QuestionReader(TestLibrary.library()).read(body);
        var readings = new Evaluator(TestLibrary.library()).evaluate(question).readings();
        return Objects.requireNonNull(readings.get(name));
    }
}
