package org.conditionality.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.reading.BareSession;

/**
 * What an answer costs that nothing remembers, with its reasons, against a bare session with the same rules, facts and
 * settings; and a question of which three facts are known. Processor time of one thread, in rounds that take turns, so that
 * other work on the machine slows all alike: the medians are printed.
 */
final class AnswerCost {

    private static final int WARM_UP = 250;
    private static final int ROUNDS = 60;
    private static final int TIMES = 20;
    private static final int OPEN_TIMES = 1;

    private final Library library = Library.open(Optional.empty());
    private final Evaluator evaluator = new Evaluator(library);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private int asked;

    private AnswerCost() {}

    /** Runs the measurements. */
    static List<String> run() {
        var cost = new AnswerCost();
        var lines = new ArrayList<String>();
        lines.addAll(cost.against("framework-2019", "forceAtDraft", 14_000, MeasuredQuestions.knownOfFramework()));
        lines.addAll(cost.against("doha-2020", "governmentPrisoners", 1_000, MeasuredQuestions.known()));
        return lines;
    }

    private List<String> against(String agreement, String setting, int least, Map<String, Object> facts) {
        var known = question(agreement, facts);
        var pack = library.pack(agreement).orElseThrow();
        var bare = new BareSession(pack, "us", known.asOf(), known.facts().values());
        var open = question(agreement, MeasuredQuestions.little(agreement));
        checked(known);
        var rounds = new ArrayList<Round>();
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            var one = new Round(
                    micros(TIMES, () -> bare.fire(Map.of(setting, least + ++asked))),
                    micros(TIMES, () -> evaluator.evaluate(with(known, Map.of(setting, least + ++asked)))),
                    // An evaluator that remembers nothing of earlier questions.
                    micros(OPEN_TIMES, () -> new Evaluator(library).evaluate(open)));
            if (round >= WARM_UP) {
                rounds.add(one);
            }
        }
        return List.of(
                "%s, every fact known, new: %.0f us, a bare session %.0f us, %.2f x"
                        .formatted(
                                agreement,
                                median(rounds.stream().map(Round::answer).toList()),
                                median(rounds.stream().map(Round::bare).toList()),
                                median(rounds.stream()
                                        .map(each -> each.answer() / each.bare())
                                        .toList())),
                "%s, three facts known, new: %.2f ms, %.1f x a bare session with all"
                        .formatted(
                                agreement,
                                median(rounds.stream().map(Round::open).toList()) / 1e3,
                                median(rounds.stream()
                                        .map(each -> each.open() / each.bare())
                                        .toList())));
    }

    private record Round(double bare, double answer, double open) {}

    /** Nothing that is measured as known is unknown. */
    private void checked(Question known) {
        var reading =
                Objects.requireNonNull(evaluator.evaluate(known).readings().get("us"));
        if (!reading.undetermined().isEmpty()) {
            throw new IllegalStateException("Not every fact is known: " + reading.undetermined());
        }
    }

    private Question question(String agreement, Map<String, Object> facts) {
        var body = new LinkedHashMap<>(MeasuredQuestions.body("us", facts));
        body.put("agreement", agreement);
        return new QuestionReader(library).read(body);
    }

    private static Question with(Question question, Map<String, Object> settings) {
        return new Question(question.agreement(), question.readings(), question.asOf(), question.facts(), settings);
    }

    /** The processor time of one run, in microseconds. */
    private double micros(int times, Runnable run) {
        var begun = threads.getCurrentThreadCpuTime();
        for (var time = 0; time < times; time++) {
            run.run();
        }
        return (threads.getCurrentThreadCpuTime() - begun) / 1e3 / times;
    }

    private static double median(List<Double> some) {
        return some.stream().sorted().toList().get(some.size() / 2);
    }
}
