package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Library;
import org.junit.jupiter.api.Test;

/** What is remembered between questions is filled by many threads at once as by one. */
final class ConcurrencyTests {

    private static final int THREADS = 8;
    private static final Question QUESTION = new Question(
            "doha-2020",
            List.of("us", "text"),
            LocalDate.of(2020, 12, 1),
            new FactSet(Map.of("signature.date", LocalDate.of(2020, 2, 29), "foreignMilitants.hosted", true), Map.of()),
            Map.of());

    @Test
    void theFirstQuestionsAskedAtOnceGetTheAnswerOfOneAskedAlone() throws Exception {
        var library = Library.open(Optional.empty());

        var together = together(new Evaluator(library));
        var alone = new Evaluator(library).evaluate(QUESTION);

        assertThat(together).hasSize(THREADS).containsOnly(alone);
    }

    private static List<Answer> together(Evaluator evaluator) throws Exception {
        var start = new CyclicBarrier(THREADS);
        var calls = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < THREADS; i++) {
            calls.add(() -> {
                start.await(60, TimeUnit.SECONDS);
                return evaluator.evaluate(QUESTION);
            });
        }
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var answers = new ArrayList<Answer>();
            for (var call : threads.invokeAll(calls, 120, TimeUnit.SECONDS)) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
