package org.conditionality.whatif.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer.Because;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionReader;
import org.conditionality.whatif.comparison.ComparisonAnswer.ComparedReading;
import org.conditionality.whatif.comparison.ComparisonAnswer.LabelChange;
import org.junit.jupiter.api.Test;

/** A comparison says which labels went and which came, and nothing of those that stay. */
final class ComparisonsTests {

    private static final Evaluator EVALUATOR = new Evaluator(TestLibrary.library());

    @Test
    void aLabelThatStaysForOtherReasonsIsNeitherGoneNorNew() {
        var change = change(
                "phase-two-troops",
                Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "forceLevel", Map.of("usTroops", 8600),
                        "foreignMilitants", Map.of("hosted", true)),
                Map.of(
                        "forceLevel", Map.of("usTroops", 4500),
                        "foreignMilitants", Map.of("hosted", false),
                        "violence", Map.of("overall", "INCREASED")));

        assertThat(change.before()).containsExactly(List.of(Label.Name.FROZEN));
        assertThat(change.after()).containsExactly(List.of(Label.Name.FROZEN, Label.Name.REVERSIBLE));
        assertThat(change.noLonger()).isEmpty();
        assertThat(labels(change.now())).containsOnly(Label.Name.REVERSIBLE);
    }

    @Test
    void aLabelThatGoesIsToldWithItsReason() {
        var change = change(
                "phase-one-troops",
                Map.of("signature", Map.of("date", "2020-02-29"), "forceLevel", Map.of("usTroops", 9000)),
                Map.of("forceLevel", Map.of("usTroops", 8600), "foreignMilitants", Map.of("hosted", true)));

        assertThat(labels(change.now())).containsOnly(Label.Name.PERFORMED, Label.Name.REVERSIBLE);
        assertThat(labels(change.noLonger())).doesNotContain(Label.Name.PERFORMED, Label.Name.REVERSIBLE);
    }

    @Test
    void theSameLabelsForOtherReasonsAreListedWithBoth() {
        var reading = reading(
                Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "forceLevel", Map.of("usTroops", 8600),
                        "foreignMilitants", Map.of("hosted", true)),
                Map.of(
                        "foreignMilitants", Map.of("hosted", false, "recruitingTrainingOrFunding", false),
                        "talibanAttacks", Map.of("onUsForces", true)));

        assertThat(reading.otherReasons())
                .filteredOn(each -> each.obligation().equals("phase-two-troops"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.before()).extracting(Because::label).containsExactly(Label.Name.FROZEN);
                    assertThat(each.before().get(0).conditions()).containsKey("hosting");
                    assertThat(each.now().get(0).conditions()).containsKey("no-attacks-on-us");
                });
        assertThat(reading.unchanged())
                .isGreaterThanOrEqualTo(reading.otherReasons().size());
    }

    @Test
    void anotherValueByTheSameRulesIsNoOtherReason() {
        var reading = reading(
                Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "forceLevel", Map.of("usTroops", 12000),
                        "foreignMilitants", Map.of("hosted", true)),
                Map.of("forceLevel", Map.of("usTroops", 11000)));

        assertThat(reading.otherReasons()).isEmpty();
    }

    private static Collection<Label.Name> labels(List<Because> reasons) {
        return reasons.stream().map(Because::label).toList();
    }

    private static LabelChange change(String obligation, Map<String, Object> facts, Map<String, Object> patch) {
        return reading(facts, patch).changed().stream()
                .filter(each -> each.obligation().equals(obligation))
                .findFirst()
                .orElseThrow();
    }

    private static ComparedReading reading(Map<String, Object> facts, Map<String, Object> patch) {
        Map<String, Object> baseline =
                Map.of("agreement", "doha-2020", "readings", List.of("us"), "asOf", "2020-12-01", "facts", facts);
        var body = Map.of("baseline", baseline, "variants", List.of(Map.of("name", "other", "facts", patch)));
        var question = new ComparisonQuestionReader(new QuestionReader(TestLibrary.library())).read(body);
        return new Comparisons(EVALUATOR)
                .answer(question)
                .variants()
                .get(0)
                .readings()
                .get(0);
    }
}
