package org.conditionality.reload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.incident.Ledgers;
import org.conditionality.question.QuestionListReader;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.read.ScenarioRecords;
import org.conditionality.scenario.run.ScenarioRunner;
import org.conditionality.text.RefusedFile;
import org.conditionality.time.EventRecord;
import org.conditionality.time.TimelineReader;
import org.conditionality.time.Timelines;

/**
 * All that reads and answers questions by one state of the rules. It never changes: who holds one to the end of a request
 * is answered by one version, whatever comes into force meanwhile.
 */
public final class RulesEdition {

    private final Library library;
    private final Evaluator evaluator;
    private final ScenarioRecords records;
    private final Optional<Path> scenarios;
    private final QuestionReader questionReader;
    private final QuestionListReader questionsReader;
    private final TimelineReader timelineReader;
    private final Timelines timelines;
    private final ScenarioRunner runner;
    private final SortedMap<String, RulesStatus> standings;
    private final List<String> problems;
    private final AnswerTrial answering;

    /** The rules and records of a library that nothing newer exists of. */
    public RulesEdition(Library library, Ledgers ledgers, Optional<Path> scenarios) {
        this(library, new Evaluator(library), ledgers, scenarios);
    }

    private RulesEdition(Library library, Evaluator evaluator, Ledgers ledgers, Optional<Path> scenarios) {
        this(
                library,
                evaluator,
                new ScenarioRecords(agreement -> ScenarioFiles.read(scenarios, library, agreement::equals)),
                ledgers,
                scenarios,
                new State(standings(library), List.of()),
                new AnswerTrial(library, evaluator));
    }

    /** What is known of newer rules: by agreement, and of the directory as a whole. */
    record State(SortedMap<String, RulesStatus> standings, List<String> problems) {}

    RulesEdition(
            Library library,
            Evaluator evaluator,
            ScenarioRecords records,
            Ledgers ledgers,
            Optional<Path> scenarios,
            State state,
            AnswerTrial answering) {
        this.library = library;
        this.evaluator = evaluator;
        this.records = records;
        this.scenarios = scenarios;
        this.questionReader = new QuestionReader(library, ledgers, records);
        this.questionsReader = new QuestionListReader(library, questionReader);
        this.timelineReader = new TimelineReader(library, ledgers, records);
        this.timelines = new Timelines(library, evaluator);
        this.runner = ScenarioRunner.of(library, evaluator);
        this.standings = Collections.unmodifiableSortedMap(new TreeMap<>(state.standings()));
        this.problems = List.copyOf(state.problems());
        this.answering = answering;
    }

    private static SortedMap<String, RulesStatus> standings(Library library) {
        var standings = new TreeMap<String, RulesStatus>();
        library.packs().forEach(pack -> {
            var id = pack.agreement().id();
            standings.put(id, new RulesStatus(id, pack.version(), null, List.of()));
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

    public QuestionListReader questionsReader() {
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

    ScenarioRecords records() {
        return records;
    }

    /** The records that questions about an agreement may start from. Throws {@link RefusedFile} where one cannot be read. */
    public List<EventRecord> records(String agreement) {
        return records.apply(agreement);
    }

    /** The scenarios as their files say now. */
    public ScenarioFiles scenarios() {
        return ScenarioFiles.read(scenarios, library);
    }

    /** How the rules of each agreement stand, those that were never in force too; by agreement. */
    public List<RulesStatus> standings() {
        return new ArrayList<>(standings.values());
    }

    /** How the rules of one agreement stand. */
    public Optional<RulesStatus> standing(String agreement) {
        return Optional.ofNullable(standings.get(agreement));
    }

    /** What is wrong with newer rules that belong to no agreement; empty where those are in force. */
    public List<String> problems() {
        return problems;
    }

    /** Whether these rules answer. */
    public AnswerTrial answering() {
        return answering;
    }

    State state() {
        return new State(standings, problems);
    }
}
