package org.conditionality.scenario;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.conditionality.evaluation.Answer;
import org.conditionality.evaluation.Question;
import org.conditionality.fact.Refused;

/** Runs scenarios and compares what follows with what they expect. */
public final class ScenarioRunner {

    private final Function<Question, Answer> evaluator;

    /** A runner that gets its answers from a function, such as {@code Evaluator::evaluate}. */
    public ScenarioRunner(Function<Question, Answer> evaluator) {
        this.evaluator = evaluator;
    }

    /** Runs each scenario under each reading it names. */
    public Run run(Collection<ScenarioFile> files) {
        return Run.of(files.stream()
                .flatMap(file -> file.scenarios().stream())
                .flatMap(scenario -> scenario.expected().keySet().stream().map(reading -> run(scenario, reading)))
                .toList());
    }

    /** Runs a scenario under one of the readings it names. A question that cannot be answered is a failure. */
    public Outcome run(Scenario scenario, String reading) {
        return Outcome.of(scenario, reading, differences(scenario, reading));
    }

    private List<String> differences(Scenario scenario, String reading) {
        var expected = scenario.expected().get(reading);
        if (expected == null) {
            return List.of("The scenario expects nothing under this reading.");
        }
        try {
            var answer = evaluator.apply(scenario.question(reading)).readings().get(reading);
            return answer == null
                    ? List.of("There is no answer under this reading.")
                    : Differences.between(expected, scenario.strict(), answer);
        } catch (Refused refused) {
            return List.of("The question is refused: " + refused.getMessage());
        } catch (RuntimeException failure) {
            return List.of("There is no answer: " + failure);
        }
    }
}
