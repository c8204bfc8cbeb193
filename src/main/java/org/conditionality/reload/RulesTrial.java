package org.conditionality.reload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.rule.pack.IncidentRules;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.run.ScenarioOutcome;
import org.conditionality.scenario.run.ScenarioRunner;
import org.conditionality.text.FileProblem;
import org.conditionality.text.RefusedFile;
import org.conditionality.work.Workers;

/** Puts rules that may come into force to their scenarios: those that the change can touch, and no others. */
final class RulesTrial {

    /** A change can break every scenario there is; an author mends the first few. */
    private static final int MOST_PROBLEMS = 20;

    private final RulesEdition before;
    private final Library library;
    private final Optional<Path> directory;
    private final Evaluator evaluator;
    private final ScenarioRunner runner;
    private final Map<String, ScenarioFiles> read = new HashMap<>();

    /** For the rules of a library, where those of an edition are in force. */
    RulesTrial(RulesEdition before, Library library, Optional<Path> directory) {
        this.before = before;
        this.library = library;
        this.directory = directory;
        this.evaluator = Evaluator.after(library, before.evaluator());
        this.runner = ScenarioRunner.of(library, evaluator);
    }

    /** On what it depends how scenarios come out. */
    record Grounds(Optional<Pack> pack, Optional<String> scenarios, Optional<IncidentRules> incidents) {}

    /**
     * How the scenarios of an agreement came out; no problems where all hold.
     *
     * @param answers whether its rules answer at all
     */
    record Verdict(Grounds grounds, boolean answers, List<String> problems) {}

    /** The grounds of the verdict on an agreement, with the version of its scenarios. */
    Grounds grounds(String agreement, Optional<String> scenarios) {
        return new Grounds(library.pack(agreement), scenarios, library.incidents());
    }

    /**
     * Asks the rules of an agreement a first question, and then its scenarios.
     *
     * @param everyReading whether to look at readings too that are as they were
     */
    Verdict verdict(String agreement, Optional<String> version, boolean everyReading) {
        var pack = library.pack(agreement).orElseThrow();
        var failures = AnswerTrial.failures(List.of(pack), evaluator);
        return new Verdict(
                grounds(agreement, version),
                failures.isEmpty(),
                failures.isEmpty() ? problems(pack, everyReading) : failures);
    }

    /** What the scenarios of an agreement have against its rules. */
    private List<String> problems(Pack pack, boolean everyReading) {
        var agreement = pack.agreement().id();
        try {
            var scenarios = ScenarioFiles.read(directory, library, agreement::equals);
            read.put(agreement, scenarios);
            var readings = everyReading ? pack.readings() : changed(pack);
            var runs = scenarios.files().stream()
                    .flatMap(file -> runs(file, readings))
                    .toList();
            return firstOf(Workers.each(runs, Supplier::get).stream()
                    .filter(outcome -> !outcome.passed())
                    .map(ScenarioOutcome::inWords)
                    .toList());
        } catch (RefusedFile e) {
            return firstOf(e.problems().stream().map(FileProblem::toString).toList());
        }
    }

    private static List<String> firstOf(List<String> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        var first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        first.add("%d more.".formatted(problems.size() - MOST_PROBLEMS));
        return first;
    }

    /** The readings of which anything has changed that an answer can depend on. */
    private Set<String> changed(Pack pack) {
        var readings = new TreeSet<>(pack.readings());
        var known = before.library().pack(pack.agreement().id());
        if (known.isPresent()
                && known.get().agreement().equals(pack.agreement())
                && before.library().incidents().equals(library.incidents())) {
            readings.removeIf(reading -> Objects.equals(known.get().reading(reading), pack.reading(reading)));
        }
        return readings;
    }

    /** Invariants are left to {@code test}: to decide some takes longer than whoever saves a rule will wait. */
    private Stream<Supplier<ScenarioOutcome>> runs(ScenarioFile file, Set<String> readings) {
        return Stream.<Stream<Supplier<ScenarioOutcome>>>of(
                        file.scenarios().stream()
                                .flatMap(scenario -> scenario.expected().keySet().stream()
                                        .filter(readings::contains)
                                        .map(reading -> () -> runner.run(scenario, reading))),
                        file.timelines().stream()
                                .flatMap(scenario -> scenario.expected().keySet().stream()
                                        .filter(readings::contains)
                                        .map(reading -> () -> runner.run(scenario, reading))))
                .flatMap(each -> each);
    }

    /** What answered the scenarios, and remembers it. */
    Evaluator evaluator() {
        return evaluator;
    }

    /** The scenarios that could be read, by agreement. */
    Map<String, ScenarioFiles> read() {
        return read;
    }
}
