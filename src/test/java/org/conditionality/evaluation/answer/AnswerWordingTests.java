package org.conditionality.evaluation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionReader;
import org.junit.jupiter.api.Test;

/** Words say no more than the facts bear out. */
final class AnswerWordingTests {

    private static final Evaluator EVALUATOR = new Evaluator(TestLibrary.library());
    private static final Map<String, Object> SIGNED = Map.of("date", "2020-02-29");

    @Test
    void aRestraintThatMayBeWithheldIsNotSaidToBeKept() {
        var frozen = obligation(
                "fewer-strikes",
                Map.of(
                        "signature", SIGNED,
                        "talibanAttacks", Map.of("suicideOrVehicleBombs", true),
                        "usMilitaryAction", Map.of("otherStrikes", true)));

        assertThat(frozen.labels()).containsExactly(Label.Name.FROZEN);
        assertThat(frozen.inWords()).isEqualTo("May be withheld (no decision to that effect stands).");
    }

    @Test
    void aDecisionToUndoIsNotSaidToBeCarriedOut() {
        var reversed = obligation(
                "phase-two-troops",
                Map.of(
                        "signature",
                        SIGNED,
                        "forceLevel",
                        Map.of("usTroops", 4500),
                        "foreignMilitants",
                        Map.of("hosted", true),
                        "usDecision",
                        List.of(Map.of("obligation", "phase-two-troops", "kind", "REVERSE", "on", "2020-11-01"))));

        assertThat(reversed.labels()).contains(Label.Name.REVERSED);
        assertThat(reversed.inWords()).contains("a decision to undo what was done stands");
    }

    @Test
    void whatAroseOnceIsNotSaidNeverToHaveArisenWhereTheAgreementHasEnded() {
        var ended = obligation(
                "phase-two-troops",
                Map.of("signature", SIGNED, "denunciation", List.of(Map.of("by", "US", "on", "2020-06-01"))));

        assertThat(ended.labels()).containsExactly(Label.Name.NOT_TRIGGERED);
        assertThat(ended.inWords()).isEqualTo("Not owed: \"The agreement is in force\" is not met.");
    }

    @Test
    void whatIsNotCoveredHasNoDueDate() {
        for (var pack : TestLibrary.library().packs()) {
            var question = Map.of("agreement", pack.agreement().id(), "asOf", "2020-12-01", "facts", Map.of());
            var answer = EVALUATOR.evaluate(new QuestionReader(TestLibrary.library()).read(question));

            assertThat(answer.readings().values())
                    .flatExtracting(Answer.Reading::obligations)
                    .filteredOn(each -> each.labels().contains(Label.Name.NOT_COVERED))
                    .allMatch(each -> each.due() == null);
        }
    }

    private static Answer.Obligation obligation(String id, Map<String, Object> facts) {
        var question =
                Map.of("agreement", "doha-2020", "readings", List.of("us"), "asOf", "2020-12-01", "facts", facts);
        var answer = EVALUATOR.evaluate(new QuestionReader(TestLibrary.library()).read(question));
        return Objects.requireNonNull(answer.readings().get("us")).obligations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
