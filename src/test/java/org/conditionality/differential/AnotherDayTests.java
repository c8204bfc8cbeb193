package org.conditionality.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.Detail;
import org.conditionality.question.QuestionReader;
import org.conditionality.secondopinion.Case;
import org.conditionality.secondopinion.RandomFacts;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.Test;

/** What was found out of one day is used on another only where the labels are the same, decisions and their dates included. */
final class AnotherDayTests {

    private static final String DOHA = "doha-2020";
    private static final int CASES = 20;
    private static final List<Integer> LATER = List.of(0, 1, 45, 200);

    @Test
    void anAnswerDoesNotDependOnTheDaysThatWereAskedAboutBefore() {
        var second = new SecondOpinion(DOHA);
        var random = new RandomFacts(second, new Reachable(second), 20_200_229L);
        var experienced = new Evaluator(TestLibrary.library());
        Stream.generate(random::next)
                .filter(each -> each.facts().toString().contains("on="))
                .limit(CASES)
                .forEach(each -> LATER.forEach(days -> assertThat(answer(experienced, each, days))
                        .as(() -> days + " days after " + each.asOf() + ": " + each.facts())
                        .isEqualTo(answer(new Evaluator(TestLibrary.library()), each, days))));
    }

    private static Object answer(Evaluator evaluator, Case asked, int days) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", DOHA);
        body.put("asOf", asked.asOf().plusDays(days).toString());
        body.put("facts", asked.facts());
        try {
            var question = new QuestionReader(TestLibrary.library()).read(body).in(Detail.LABELS);
            return evaluator.evaluate(question).readings();
        } catch (RefusedInput e) {
            return e.problems();
        }
    }
}
