package org.conditionality.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.conditionality.evaluation.Answer;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.QuestionReader;
import org.conditionality.evaluation.QuestionsReader;
import org.conditionality.fact.Problem;
import org.conditionality.fact.Refused;
import org.conditionality.incident.Ledgers;
import org.conditionality.rule.Library;
import org.conditionality.rule.RuleTrace;
import org.conditionality.rule.RuleTracer;
import org.conditionality.scenario.Records;
import org.conditionality.scenario.ScenarioRunner;
import org.conditionality.scenario.Scenarios;
import org.conditionality.time.Timelines;
import org.conditionality.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/** What answers questions and runs scenarios: rules that are open, and scenarios that are read when they are needed. */
final class Engine {

    private final Library library;
    private final Evaluator evaluator;
    private final QuestionReader reader;
    private final Optional<Path> scenarios;

    private Engine(Library library, Optional<Path> scenarios) {
        this.library = library;
        this.scenarios = scenarios;
        this.evaluator = new Evaluator(library);
        this.reader = new QuestionReader(library, new Ledgers(), new Records(agreement -> scenarios()));
    }

    /**
     * Opens rules. Throws if they cannot be used.
     *
     * @param rules the directory; empty for the copy in the jar
     * @param scenarios the directory; empty for those that belong to the rules, if any do
     */
    static Engine open(Optional<Path> rules, Optional<Path> scenarios) {
        return new Engine(Library.open(rules), scenarios);
    }

    /** Opens the rules that are asked about, with the scenarios there are. */
    static Engine open(RulesOption rules) {
        return open(rules.directory(), ScenariosOption.orHere(null, rules.isShipped()));
    }

    Library library() {
        return library;
    }

    Scenarios scenarios() {
        return Scenarios.read(scenarios, library);
    }

    ScenarioRunner runner() {
        return new ScenarioRunner(evaluator::evaluate, new Timelines(library, evaluator)::answer);
    }

    /**
     * What can be asked beside.
     *
     * @param mostRows of one sweep
     */
    WhatIf whatIf(long mostRows) {
        return new WhatIf(library, evaluator, reader, mostRows);
    }

    /** The answer to a question, or the answers to one about several agreements. Throws {@link Refused}. */
    Object answer(@Nullable Object question) {
        if (question instanceof Map<?, ?> body && QuestionsReader.asksSeveral(body)) {
            var problems = new ArrayList<Problem>();
            return evaluator.evaluate(new QuestionsReader(library, reader)
                    .read(body, "", problems)
                    .orElseThrow(() -> new Refused(problems)));
        }
        return one(question);
    }

    /**
     * How far the rules hold that a name, or a part of it, fits, under each reading asked about that has one.
     *
     * @param directory the one from which the rules were opened
     * @throws Refused if the question cannot be read
     */
    List<Traced> traces(@Nullable Object question, Optional<Path> directory, String name) {
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
    boolean isRule(String name) {
        var isObligation = library.packs().stream()
                .anyMatch(pack -> pack.agreement().obligations().containsKey(name));
        return name.contains(" ") || (!isObligation && ruleNames().contains(name));
    }

    /** The names of all rules, sorted. */
    SortedSet<String> ruleNames() {
        var names = new TreeSet<String>();
        library.packs()
                .forEach(pack -> pack.readings()
                        .forEach(reading -> pack.rules(reading).forEach(rule -> names.add(rule.name()))));
        return names;
    }

    /** How far a rule holds under a reading. */
    record Traced(String reading, RuleTrace trace) {}

    /** The name itself, or else those of which it is a part. */
    private static List<String> fitting(List<String> names, String name) {
        return names.contains(name)
                ? List.of(name)
                : names.stream()
                        .filter(each -> each.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                        .toList();
    }

    /** The answer to a question about one agreement. Throws {@link Refused}. */
    Answer one(@Nullable Object question) {
        return evaluator.evaluate(reader.read(question));
    }
}
