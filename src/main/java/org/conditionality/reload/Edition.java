package org.conditionality.reload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.QuestionReader;
import org.conditionality.evaluation.QuestionsReader;
import org.conditionality.incident.Ledgers;
import org.conditionality.rule.Library;
import org.conditionality.scenario.Records;
import org.conditionality.scenario.ScenarioRunner;
import org.conditionality.scenario.Scenarios;
import org.conditionality.time.TimelineReader;
import org.conditionality.time.Timelines;

/**
 * All that reads and answers questions by one state of the rules. It never changes: who holds one to the end of a request
 * is answered by one version, whatever comes into force meanwhile.
 */
public final class Edition {

    private final Library library;
    private final Evaluator evaluator;
    private final Records records;
    private final Optional<Path> scenarios;
    private final QuestionReader questionReader;
    private final QuestionsReader questionsReader;
    private final TimelineReader timelineReader;
    private final Timelines timelines;
    private final ScenarioRunner runner;
    private final SortedMap<String, Standing> standings;
    private final List<String> problems;
    private final Answering answering;

    /** The rules and records of a library that nothing newer exists of. */
    public Edition(Library library, Ledgers ledgers, Optional<Path> scenarios) {
        this(library, new Evaluator(library), ledgers, scenarios);
    }

    private Edition(Library library, Evaluator evaluator, Ledgers ledgers, Optional<Path> scenarios) {
        this(
                library,
                evaluator,
                new Records(agreement -> Scenarios.read(scenarios, library, agreement::equals)),
                ledgers,
                scenarios,
                new State(standings(library), List.of()),
                new Answering(library, evaluator));
    }

    /** What is known of newer rules: by agreement, and of the directory as a whole. */
    record State(SortedMap<String, Standing> standings, List<String> problems) {}

    Edition(
            Library library,
            Evaluator evaluator,
            Records records,
            Ledgers ledgers,
            Optional<Path> scenarios,
            State state,
            Answering answering) {
        this.library = library;
        this.evaluator = evaluator;
        this.records = records;
        this.scenarios = scenarios;
        this.questionReader = new QuestionReader(library, ledgers, records);
        this.questionsReader = new QuestionsReader(library, questionReader);
        this.timelineReader = new TimelineReader(library, ledgers, records);
        this.timelines = new Timelines(library, evaluator);
        this.runner = new ScenarioRunner(evaluator::evaluate, timelines::answer);
        this.standings = Collections.unmodifiableSortedMap(new TreeMap<>(state.standings()));
        this.problems = List.copyOf(state.problems());
        this.answering = answering;
    }

    private static SortedMap<String, Standing> standings(Library library) {
        var standings = new TreeMap<String, Standing>();
        library.packs().forEach(pack -> {
            var id = pack.agreement().id();
            standings.put(id, new Standing(id, pack.version(), null, List.of()));
        });
        return standings;
    }

    public Library library() {
        return library;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    public QuestionReader questionReader() {
        return questionReader;
    }

    public QuestionsReader questionsReader() {
        return questionsReader;
    }

    public TimelineReader timelineReader() {
        return timelineReader;
    }

    public Timelines timelines() {
        return timelines;
    }

    public ScenarioRunner runner() {
        return runner;
    }

    Records records() {
        return records;
    }

    /** The scenarios as their files say now. */
    public Scenarios scenarios() {
        return Scenarios.read(scenarios, library);
    }

    /** How the rules of each agreement stand, those that were never in force too; by agreement. */
    public List<Standing> standings() {
        return new ArrayList<>(standings.values());
    }

    /** How the rules of one agreement stand. */
    public Optional<Standing> standing(String agreement) {
        return Optional.ofNullable(standings.get(agreement));
    }

    /** What is wrong with newer rules that belong to no agreement; empty where those are in force. */
    public List<String> problems() {
        return problems;
    }

    /** Whether these rules answer. */
    public Answering answering() {
        return answering;
    }

    State state() {
        return new State(standings, problems);
    }
}
