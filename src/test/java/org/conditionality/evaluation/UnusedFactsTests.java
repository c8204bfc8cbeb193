package org.conditionality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.question.Detail;
import org.conditionality.question.QuestionReader;
import org.conditionality.secondopinion.Case;
import org.conditionality.secondopinion.RandomFacts;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analyst who states what a reading has nothing to say about is told so. */
final class UnusedFactsTests {

    private static final int CASES = 60;

    private static final Evaluator EVALUATOR = new Evaluator(TestLibrary.library());
    private static final QuestionReader QUESTIONS = new QuestionReader(TestLibrary.library());

    @Test
    void factsAboutAnObligationThatTheReadingHasNotAreUnused() {
        Map<String, Object> sanctions = Map.of(
                "sanctions",
                Map.of("usReviewBegun", true, "usLifted", false, "unDiplomacyBegun", true, "unLifted", false));

        assertThat(unused("doha-2020", "kabul", sanctions))
                .containsExactly(
                        "sanctions.unDiplomacyBegun",
                        "sanctions.unLifted",
                        "sanctions.usLifted",
                        "sanctions.usReviewBegun");
        assertThat(unused("doha-2020", "us", sanctions)).isEmpty();
    }

    @Test
    void factsThatCanOnlyContradictEachOtherAreUnused() {
        assertThat(unused(
                        "violence-reduction-2021", "us", Map.of("intraAfghanTalks", Map.of("openedOn", "2020-09-12"))))
                .containsExactly("intraAfghanTalks.openedOn");
    }

    @Test
    void aFactOnWhichOnlyAnAdvisoryRestsIsUsed() {
        assertThat(unused("doha-2020", "kabul", Map.of("kabul", Map.of("consentsToPrisonerRelease", false))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"doha-2020", "draft-2019", "framework-2019", "violence-reduction-2021"})
    void nothingChangesWithoutTheFactsThatAreUnused(String agreement) {
        var second = new SecondOpinion(agreement);
        var random = new RandomFacts(second, new Reachable(second), 20_200_229L, 100, true);
        Stream.generate(random::next)
                .filter(each -> !each.facts().toString().contains("claims={}"))
                .limit(CASES)
                .forEach(each -> same(agreement, each));
    }

    private static void same(String agreement, Case each) {
        var answers = evaluate(body(agreement, List.of(), each.asOf().toString(), each.facts()));
        answers.readings().forEach((reading, answer) -> {
            var fewer = without(each.facts(), answer.unused());
            var again = Objects.requireNonNull(
                    evaluate(body(agreement, List.of(reading), each.asOf().toString(), fewer))
                            .readings()
                            .get(reading));

            assertThat(again.obligations()).as("%s %s", reading, each).isEqualTo(answer.obligations());
            assertThat(again.conditions()).as("%s %s", reading, each).isEqualTo(answer.conditions());
            assertThat(again.advisories()).as("%s %s", reading, each).isEqualTo(answer.advisories());
        });
    }

    private static Answer evaluate(Map<String, Object> body) {
        return EVALUATOR.evaluate(QUESTIONS.read(body).in(Detail.ADVICE));
    }

    /** The facts without some fields of the types of which there is one. */
    private static Map<String, Object> without(Map<String, Object> facts, List<String> paths) {
        var fewer = new TreeMap<String, Object>();
        facts.forEach((type, stated) -> {
            if (stated instanceof Map<?, ?> fields) {
                var kept = new HashMap<Object, Object>(fields);
                kept.keySet().removeIf(field -> paths.contains(type + "." + field));
                fewer.put(type, kept);
            } else {
                fewer.put(type, stated);
            }
        });
        return fewer;
    }

    private static List<String> unused(String agreement, String reading, Map<String, Object> facts) {
        var answer = evaluate(body(agreement, List.of(reading), "2020-12-01", facts));
        return answer.readings().values().iterator().next().unused();
    }

    private static Map<String, Object> body(
            String agreement, List<String> readings, String asOf, Map<String, Object> facts) {
        return readings.isEmpty()
                ? Map.of("agreement", agreement, "asOf", asOf, "facts", facts)
                : Map.of("agreement", agreement, "readings", readings, "asOf", asOf, "facts", facts);
    }
}
