package org.conditionality.whatif.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.conditionality.RulesCopy;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.condition.VersionedCondition.When;
import org.junit.jupiter.api.Test;

/** A rule author sees on which facts an edit turns a label on or off. */
final class VersionedConditionTests {

    private static final WhatIf NOW = whatIf(TestLibrary.library());

    private static WhatIf whatIf(Library library) {
        return new WhatIf(library, new Evaluator(library), new QuestionReader(library), 1);
    }

    private static Map<String, Object> body(String label) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", "draft-2019");
        body.put("reading", "us");
        body.put("asOf", "2019-10-01");
        body.put("facts", Map.of("signature", Map.of("date", "2019-09-15", "approvedByPresident", true)));
        body.put("obligation", "first-tranche");
        body.put("label", label);
        return body;
    }

    @Test
    void aThresholdThatWasMovedIsShownByAValueBetweenTheTwo() {
        try (var copy = RulesCopy.of("draft-2019")) {
            var text = copy.read("rules/draft-2019/agreement.yaml");
            assertThat(text).contains("5400");
            copy.edit("rules/draft-2019/agreement.yaml", "5400", "6000");
            var older = whatIf(Library.open(Optional.of(copy.rules())));

            var answer = NOW.condition(body("PERFORMED"), older);

            assertThat(answer.before().rulesVersion())
                    .isNotEqualTo(answer.after().rulesVersion());
            assertThat(answer.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.holds()).isEqualTo(When.AFTER);
                assertThat(Objects.requireNonNull(difference.facts().get("forceLevel"))
                                .get("usTroopsWithdrawn"))
                        .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                        .isBetween(5400, 5999);
            });
        }
    }

    @Test
    void versionsThatSayTheSameDoNotDiffer() {
        var answer = NOW.condition(body("REVERSIBLE"), NOW);

        assertThat(answer.differences()).isEmpty();
        assertThat(answer.before()).isEqualTo(answer.after());
    }

    @Test
    void anObligationThatTheOtherVersionDoesNotHaveIsRefused() {
        try (var copy = RulesCopy.of("framework-2019")) {
            var older = whatIf(Library.open(Optional.of(copy.rules())));

            assertThatThrownBy(() -> NOW.condition(body("REVERSIBLE"), older))
                    .isInstanceOfSatisfying(
                            RefusedInput.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(problem -> problem.pointer())
                                    .isEqualTo(List.of("/agreement")))
                    .hasMessageContaining("Under the other rules");
        }
    }
}
