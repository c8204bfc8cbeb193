package org.conditionality.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Library;

/**
 * A million evaluations, every second of a question that was never asked and so needs the rules: the heap after collection
 * stays flat, and no more sessions wait than may.
 */
final class Soak {

    private static final int ROUNDS = 10;

    private final Library library = Library.open(Optional.empty());
    private final Evaluator evaluator = new Evaluator(library);
    private final List<Question> questions = questions(library);
    private int asked;

    private Soak() {}

    static List<String> run(int evaluations) {
        return new Soak().measured(evaluations);
    }

    private List<String> measured(int evaluations) {
        // What is remembered has reached its bounds when the measuring begins: the rarest of it is the last to.
        evaluate(evaluations / 4);
        var heaps = new ArrayList<Long>();
        for (var round = 0; round < ROUNDS; round++) {
            evaluate(evaluations / ROUNDS);
            heaps.add(heapAfterCollection());
        }
        var live = library.packs().stream()
                .mapToInt(pack -> pack.readings().stream()
                        .mapToInt(reading -> pack.reading(reading).liveSessions())
                        .sum())
                .sum();
        var first = heaps.get(0);
        var most = heaps.stream().mapToLong(Long::longValue).max().orElse(0);
        return List.of(
                "heap after collection, after each tenth of %,d evaluations, in KiB: %s"
                        .formatted(
                                evaluations,
                                heaps.stream().map(heap -> heap / 1024).toList()),
                "largest against first: %+.2f %%".formatted(100.0 * (most - first) / first),
                "sessions that wait for their next use: " + live);
    }

    private static List<Question> questions(Library library) {
        var questions = new ArrayList<Question>();
        for (var reading : List.of("text", "us", "taliban", "kabul")) {
            for (var left : MeasuredQuestions.known().keySet()) {
                var facts = MeasuredQuestions.known();
                facts.remove(left);
                questions.add(MeasuredQuestions.question(library, reading, facts));
            }
        }
        return questions;
    }

    private void evaluate(int times) {
        for (var done = 0; done < times; done++) {
            var question = questions.get(done % questions.size());
            evaluator.evaluate(done % 2 == 0 ? question : unheardOf(question));
        }
    }

    /** The question with a setting that it never had before. */
    private Question unheardOf(Question question) {
        asked++;
        return new Question(
                question.agreement(),
                question.readings(),
                question.asOf(),
                question.facts(),
                Map.of("governmentPrisoners", 1_000 + asked));
    }

    private static long heapAfterCollection() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (var again = 0; again < 3; again++) {
            System.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
