package org.conditionality.scenario.run;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Library;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.text.RefusedInput;
import org.conditionality.time.Timeline;
import org.conditionality.time.TimelineAnswer;
import org.conditionality.time.Timelines;

/** Runs scenarios and compares what follows with what they expect. */
public final class ScenarioRunner {

    private final Function<Question, Answer> evaluator;
    private final Function<Timeline, TimelineAnswer> timelines;
    private final Function<Invariant, ScenarioOutcome> invariants;

    /** A runner that gets its answers from a function, such as {@code Evaluator::evaluate}. */
    public ScenarioRunner(Function<Question, Answer> evaluator) {
        this(evaluator, timeline -> {
            throw new IllegalStateException("This runner answers no timelines.");
        });
    }

    /** A runner that also gets what holds through time from a function, such as {@code Timelines::answer}. */
    public ScenarioRunner(Function<Question, Answer> evaluator, Function<Timeline, TimelineAnswer> timelines) {
        this(evaluator, timelines, invariant -> {
            throw new IllegalStateException("This runner decides no invariants.");
        });
    }

    /** A runner that also decides invariants by a function, such as {@code InvariantCheck::run}. */
    public ScenarioRunner(
            Function<Question, Answer> evaluator,
            Function<Timeline, TimelineAnswer> timelines,
            Function<Invariant, ScenarioOutcome> invariants) {
        this.evaluator = evaluator;
        this.timelines = timelines;
        this.invariants = invariants;
    }

    /** A runner of all that is in a scenario file. */
    public static ScenarioRunner of(Library library, Evaluator evaluator) {
        return new ScenarioRunner(
                evaluator::evaluate,
                new Timelines(library, evaluator)::answer,
                new InvariantCheck(library, evaluator)::run);
    }

    /** Runs each scenario under each reading it names. */
    public ScenarioRun run(Collection<ScenarioFile> files) {
        return run(files, List.of());
    }

    /**
     * The same.
     *
     * @param agreements about each of which there has to be a scenario
     */
    public ScenarioRun run(Collection<ScenarioFile> files, Collection<String> agreements) {
        var untested = agreements.stream()
                .filter(agreement ->
                        files.stream().noneMatch(file -> file.agreement().equals(agreement) && file.expectsSomething()))
                .sorted()
                .toList();
        return ScenarioRun.of(files.stream().flatMap(this::run).toList(), untested);
    }

    private Stream<ScenarioOutcome> run(ScenarioFile file) {
        return Stream.of(
                        file.scenarios().stream()
                                .flatMap(scenario ->
                                        scenario.expected().keySet().stream().map(reading -> run(scenario, reading))),
                        file.timelines().stream()
                                .flatMap(scenario ->
                                        scenario.expected().keySet().stream().map(reading -> run(scenario, reading))),
                        file.invariants().stream().map(this::run))
                .flatMap(outcomes -> outcomes);
    }

    /** Decides an invariant. */
    public ScenarioOutcome run(Invariant invariant) {
        return invariants.apply(invariant);
    }

    /** Runs a timeline under one of the readings it names. A timeline that cannot be answered is a failure. */
    public ScenarioOutcome run(TimelineScenario scenario, String reading) {
        var expected = scenario.expected().get(reading);
        if (expected == null) {
            return ScenarioOutcome.of(scenario, reading, List.of("The scenario expects nothing under this reading."));
        }
        return ScenarioOutcome.of(scenario, reading, orWhatWentWrong(() -> {
            var answer = timelines
                    .apply(scenario.timeline().under(reading))
                    .readings()
                    .get(reading);
            return answer == null
                    ? List.of("There is no answer under this reading.")
                    : TimelineDifferences.between(expected, scenario.strict(), answer);
        }));
    }

    /** Runs a scenario under one of the readings it names. A question that cannot be answered is a failure. */
    public ScenarioOutcome run(Scenario scenario, String reading) {
        return ScenarioOutcome.of(scenario, reading, differences(scenario, reading));
    }

    private List<String> differences(Scenario scenario, String reading) {
        var expected = scenario.expected().get(reading);
        if (expected == null) {
            return List.of("The scenario expects nothing under this reading.");
        }
        if (!expected.refused().isEmpty()) {
            return refusal(scenario, reading, expected.refused());
        }
        return orWhatWentWrong(() -> {
            var found = expected.because().isEmpty()
                    ? differences(scenario, reading, expected, Detail.ADVICE)
                    : List.of("Reasons are expected.");
            // Reasons cost more than labels do: they are found only where they are told.
            return found.isEmpty() ? found : differences(scenario, reading, expected, Detail.REASONS);
        });
    }

    private List<String> differences(Scenario scenario, String reading, Expected expected, Detail detail) {
        var question = scenario.question(reading).in(detail);
        var answer = evaluator.apply(question).readings().get(reading);
        return answer == null
                ? List.of("There is no answer under this reading.")
                : ScenarioDifferences.between(expected, scenario.strict(), answer);
    }

    private List<String> refusal(Scenario scenario, String reading, Set<String> fields) {
        var expected = "Expected the facts to be refused for %s, but ".formatted(new TreeSet<>(fields));
        try {
            var answer = evaluator.apply(scenario.question(reading));
            return List.of(expected + "they are answered as of %s.".formatted(answer.asOf()));
        } catch (RefusedInput refused) {
            var found = refused.problems().stream()
                    .map(problem ->
                            problem.pointer().replaceFirst("^/facts/", "").replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
            return found.equals(fields) ? List.of() : List.of(expected + "they are for " + found + ".");
        } catch (RuntimeException failure) {
            return List.of("There is no answer: " + failure);
        }
    }

    private static List<String> orWhatWentWrong(Supplier<List<String>> differences) {
        try {
            return differences.get();
        } catch (RefusedInput refused) {
            return List.of("The question is refused: " + refused.getMessage());
        } catch (RuntimeException failure) {
            return List.of("There is no answer: " + failure);
        }
    }
}
