package org.conditionality.benchmark;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.reading.BareSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One evaluation under the reading {@code us}, against a bare session with the same rules and facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBenchmark {

    private final Library library = Library.open(Optional.empty());
    private final Evaluator evaluator = new Evaluator(library);
    private final Question known = MeasuredQuestions.question(library, "us", MeasuredQuestions.known());
    private final Question unknown = MeasuredQuestions.question(library, "us", Map.of());
    private final BareSession bare = new BareSession(
            library.pack("doha-2020").orElseThrow(),
            "us",
            known.asOf(),
            known.facts().values());

    private int asked;

    @Benchmark
    public int bareSession() {
        return bare.fire();
    }

    @Benchmark
    public Answer everyFactKnown() {
        return evaluator.evaluate(notAskedBefore());
    }

    @Benchmark
    public Answer everyFactKnownLabelsAlone() {
        return evaluator.evaluate(notAskedBefore().in(Detail.LABELS));
    }

    /** Flags not asked about before, so that the rules run. */
    private Question notAskedBefore() {
        var facts = new TreeMap<String, Object>(known.facts().values());
        var left = asked++;
        for (var entry : facts.entrySet()) {
            if (entry.getValue() instanceof Boolean) {
                entry.setValue((left & 1) == 1);
                left >>= 1;
            }
        }
        return known.of(new FactSet(facts, known.facts().many()));
    }

    @Benchmark
    public Answer everyFactKnownAgain() {
        return evaluator.evaluate(known);
    }

    @Benchmark
    public Answer everyFactUnknownForTheFirstTime() {
        // An evaluator that remembers nothing of earlier questions.
        return new Evaluator(library).evaluate(unknown);
    }

    @Benchmark
    public Answer everyFactUnknownAgain() {
        return evaluator.evaluate(unknown);
    }
}
