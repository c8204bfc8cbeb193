package org.conditionality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An evaluator that has answered much before answers as one that has answered nothing. */
class AnswerCacheTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final int QUESTIONS = 40;

    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2020, 3, 11), LocalDate.of(2020, 12, 1), LocalDate.of(2021, 5, 20));

    @ParameterizedTest
    @ValueSource(strings = {"doha-2020", "draft-2019", "framework-2019", "violence-reduction-2021"})
    void anAnswerFromMemoryIsTheAnswerMadeAnew(String agreement) {
        var pack = LIBRARY.pack(agreement).orElseThrow();
        var random = new Random(20);
        var experienced = new Evaluator(LIBRARY);
        var answered = 0;
        for (var number = 0; number < QUESTIONS; number++) {
            var values = RandomValues.of(pack, random);
            for (var variant = 0; variant < 4; variant++) {
                var question = question(pack, values, random);
                var expected = answer(new Evaluator(LIBRARY), question);
                // What is asked once is not kept; only the third answer can come from memory.
                answer(experienced, question);
                answer(experienced, question);
                assertThat(answer(experienced, question))
                        .as(() -> "under %s, %s".formatted(agreement, question))
                        .isEqualTo(expected);
                answered += expected.isPresent() ? 1 : 0;
                RandomValues.vary(pack, values, random);
            }
        }
        assertThat(answered).isGreaterThan(QUESTIONS);
    }

    @Test
    void aNumberThatRulesMerelyCompareIsShownAsGiven() {
        var evaluator = new Evaluator(LIBRARY);
        for (var troops : List.of(4500, 4500, 4000)) {
            var answer = evaluator.evaluate(new QuestionReader(LIBRARY)
                    .read(Map.of(
                            "agreement",
                            "doha-2020",
                            "readings",
                            List.of("us"),
                            "asOf",
                            "2020-12-01",
                            "facts",
                            Map.of(
                                    "signature", Map.of("date", "2020-02-29"),
                                    "forceLevel", Map.of("usTroops", troops)))));

            assertThat(Objects.requireNonNull(answer.readings().get("us")).obligations().stream()
                            .filter(each -> each.id().equals("phase-one-troops"))
                            .flatMap(each -> each.because().stream())
                            .map(each -> each.facts().get("forceLevel.usTroops")))
                    .isNotEmpty()
                    .containsOnly(troops);
        }
    }

    private static Optional<Answer> answer(Evaluator evaluator, Question question) {
        try {
            return Optional.of(evaluator.evaluate(question));
        } catch (RefusedInput e) {
            return Optional.empty();
        }
    }

    private static Question question(Pack pack, Map<String, Object> values, Random random) {
        var readings = List.copyOf(pack.readings());
        var reading = readings.get(random.nextInt(readings.size()));
        var facts = new FactSet(Map.copyOf(values), Map.of());
        var asOf = DATES.get(random.nextInt(DATES.size()));
        return new Question(pack.agreement().id(), List.of(reading), asOf, facts, settings(pack, random));
    }

    /** None mostly, or another value for one of them. */
    private static Map<String, Object> settings(Pack pack, Random random) {
        var settings = List.copyOf(pack.agreement().settings().entrySet());
        if (random.nextBoolean() || settings.isEmpty()) {
            return Map.of();
        }
        var one = settings.get(random.nextInt(settings.size()));
        var usual = one.getValue().value();
        return Map.of(
                one.getKey(),
                usual instanceof Integer number ? (Object) (number + 1) : ((LocalDate) usual).plusDays(40));
    }
}
