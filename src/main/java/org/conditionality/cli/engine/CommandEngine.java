package org.conditionality.cli.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.option.ScenariosOption;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.incident.Ledgers;
import org.conditionality.question.QuestionListReader;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.trace.RuleTrace;
import org.conditionality.rule.trace.RuleTracer;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.read.ScenarioRecords;
import org.conditionality.scenario.run.ScenarioRunner;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/** What answers questions and runs scenarios: rules that are open, and scenarios that are read when they are needed. */
public final class CommandEngine {

    private final Library library;
    private final Evaluator evaluator;
    private final QuestionReader reader;
    private final Optional<Path> scenarios;

    private CommandEngine(Library library, Optional<Path> scenarios) {
        this.library = library;
        this.scenarios = scenarios;
        this.evaluator = new Evaluator(library);
        this.reader = new QuestionReader(library, new Ledgers(), new ScenarioRecords(agreement -> scenarios()));
    }

    /**
     * Opens rules. Throws if they cannot be used.
     *
     * @param rules the directory; empty for the copy in the jar
     * @param scenarios the directory; empty for those that belong to the rules, if any do
     */
    public static CommandEngine open(Optional<Path> rules, Optional<Path> scenarios) {
        return new CommandEngine(Library.open(rules), scenarios);
    }

    /** Opens the rules that are asked about, with the scenarios there are. */
    public static CommandEngine open(RulesOption rules) {
        return open(rules.directory(), ScenariosOption.orHere(null, rules.isShipped()));
    }

    public Library library() {
        return library;
    }

    public ScenarioFiles scenarios() {
        return ScenarioFiles.read(scenarios, library);
    }

    public ScenarioRunner runner() {
        return ScenarioRunner.of(library, evaluator);
    }

    /**
     * What can be asked beside.
     *
     * @param mostRows of one sweep
     */
    WhatIf whatIf(long mostRows) {
        return new WhatIf(library, evaluator, reader, mostRows);
    }

    /** The answer to a question, or the answers to one about several agreements. Throws {@link RefusedInput}. */
    public Object answer(@Nullable Object question) {
        if (question instanceof Map<?, ?> body && QuestionListReader.asksSeveral(body)) {
            var problems = new ArrayList<Problem>();
            return evaluator.evaluate(new QuestionListReader(library, reader)
                    .read(body, "", problems)
                    .orElseThrow(() -> new RefusedInput(problems)));
        }
        return one(question);
    }

    /**
     * How far the rules hold that a name, or a part of it, fits, under each reading asked about that has one.
     *
     * @param directory the one from which the rules were opened
     * @throws RefusedInput if the question cannot be read
     */
    public List<Traced> traces(@Nullable Object question, Optional<Path> directory, String name) {
        var asked = reader.read(question);
        var pack = library.pack(asked.agreement()).orElseThrow();
        var found = new ArrayList<Traced>();
        for (var reading : asked.readings()) {
            var tracer = RuleTracer.of(directory, pack, reading);
            var world = evaluator
                    .reading(pack, reading, Evaluator.settings(pack, asked.settings()), asked.evidence())
                    .world(asked.asOf(), asked.facts());
            fitting(tracer.names(), name).forEach(rule -> found.add(new Traced(reading, tracer.trace(rule, world))));
        }
        return found;
    }

    /** Whether a rule is meant: a sentence, or a word that names a rule and no obligation. */
    public boolean isRule(String name) {
        var isObligation = library.packs().stream()
                .anyMatch(pack -> pack.agreement().obligations().containsKey(name));
        return name.contains(" ") || (!isObligation && ruleNames().contains(name));
    }

    /** The names of all rules, sorted. */
    public SortedSet<String> ruleNames() {
        var names = new TreeSet<String>();
        library.packs()
                .forEach(pack -> pack.readings()
                        .forEach(reading -> pack.rules(reading).forEach(rule -> names.add(rule.name()))));
        return names;
    }

    /** How far a rule holds under a reading. */
    public record Traced(String reading, RuleTrace trace) {}

    /** The name itself, or else those of which it is a part. */
    private static List<String> fitting(List<String> names, String name) {
        return names.contains(name)
                ? List.of(name)
                : names.stream()
                        .filter(each -> each.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                        .toList();
    }

    /** The answer to a question about one agreement. Throws {@link RefusedInput}. */
    public Answer one(@Nullable Object question) {
        return evaluator.evaluate(reader.read(question));
    }
}
