package org.conditionality.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.Question;
import org.conditionality.rule.Library;

/** A million evaluations: the heap after collection stays flat, and no session stays live. */
final class Soak {

    private static final int ROUNDS = 10;

    private Soak() {}

    static List<String> run(int evaluations) {
        var library = Library.open(Optional.empty());
        var evaluator = new Evaluator(library);
        var questions = questions(library);
        // What is remembered, and what the compiler makes, has reached its size when the measuring begins.
        evaluate(evaluator, questions, evaluations / ROUNDS);
        var heaps = new ArrayList<Long>();
        for (var round = 0; round < ROUNDS; round++) {
            evaluate(evaluator, questions, evaluations / ROUNDS);
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
                "live sessions: " + live);
    }

    private static List<Question> questions(Library library) {
        var questions = new ArrayList<Question>();
        for (var reading : List.of("text", "us", "taliban", "kabul")) {
            for (var left : Samples.known().keySet()) {
                var facts = Samples.known();
                facts.remove(left);
                questions.add(Samples.question(library, reading, facts));
            }
        }
        return questions;
    }

    private static void evaluate(Evaluator evaluator, List<Question> questions, int times) {
        for (var done = 0; done < times; done++) {
            evaluator.evaluate(questions.get(done % questions.size()));
        }
    }

    private static long heapAfterCollection() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (var again = 0; again < 3; again++) {
            System.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
