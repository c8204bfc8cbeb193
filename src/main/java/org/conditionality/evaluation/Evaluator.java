package org.conditionality.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.Answers;
import org.conditionality.evaluation.answer.BetweenAgreements;
import org.conditionality.evaluation.answer.ReadingDisagreements;
import org.conditionality.incident.Evidence;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionList;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.text.RefusedInput;

/** Answers questions. A pure function of the packs and the question; safe for use by many threads. */
public final class Evaluator {

    private final Library library;
    private final Map<ReadingRules, ReadingMemory> memories = new ConcurrentHashMap<>();

    public Evaluator(Library library) {
        this.library = library;
    }

    /** An evaluator that takes over what others remember of rules and parts of rules that are the same, the first first. */
    public static Evaluator after(Library library, Evaluator... others) {
        var evaluator = new Evaluator(library);
        for (var other : others) {
            library.packs().forEach(pack -> evaluator.remember(pack, other));
        }
        return evaluator;
    }

    private void remember(Pack pack, Evaluator other) {
        other.library.pack(pack.agreement().id()).ifPresent(known -> {
            for (var reading : pack.readings()) {
                var rules = pack.reading(reading);
                var memory = other.memories.get(rules);
                // Answers quote the agreement as well as the rules, so that both have to be the same.
                if (memory != null && known.agreement().equals(pack.agreement())) {
                    memories.put(rules, memory);
                } else {
                    known.loaded(reading)
                            .map(other.memories::get)
                            .ifPresent(
                                    older -> memories.computeIfAbsent(rules, key -> ReadingMemory.after(older, key)));
                }
            }
        });
    }

    /**
     * Returns what follows from the facts on a date, under each reading asked about.
     *
     * @throws RefusedInput if the facts contradict each other under one of the readings
     * @throws IllegalArgumentException if there is no such agreement or reading
     */
    public Answer evaluate(Question question) {
        var pack = library.pack(question.agreement())
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no agreement `" + question.agreement() + "`."));
        var settings = settings(pack, question.settings());
        var names = question.readings().isEmpty() ? List.copyOf(pack.readings()) : question.readings();
        var readings = new LinkedHashMap<String, Answer.Reading>();
        for (var name : names) {
            var reading = reading(pack, name, settings, question.evidence());
            var answer = reading.answer(
                    question.asOf(), question.facts(), question.foreign(), question.detail(), question.recorded());
            readings.put(
                    name,
                    question.shares()
                            ? ShareAnswers.of(reading, reading.world(question.asOf(), question.facts()), answer)
                            : answer);
        }
        var comparison = ReadingDisagreements.between(readings);
        return new Answer(
                question.agreement(),
                question.asOf(),
                pack.version(),
                settings,
                readings,
                comparison.certain(),
                comparison.possible(),
                question.notes().isEmpty() ? null : question.notes());
    }

    /**
     * Returns what follows under each of several agreements.
     *
     * @throws RefusedInput if the facts contradict each other under one of the readings
     */
    public Answers evaluate(QuestionList questions) {
        var answers = new TreeMap<String, Answer>();
        questions.each().forEach(question -> answers.put(question.agreement(), evaluate(question)));
        var matters = new TreeMap<String, Map<String, List<String>>>();
        answers.keySet()
                .forEach(id -> library.pack(id)
                        .ifPresent(pack -> matters.put(id, pack.agreement().matters())));
        var between = BetweenAgreements.of(answers, matters);
        return new Answers(answers, between.certain(), between.possible(), questions.notAsked());
    }

    /** The settings of an agreement, with those a question changes. */
    public static Map<String, Object> settings(Pack pack, Map<String, Object> changed) {
        var settings = new TreeMap<String, Object>();
        pack.agreement().settings().forEach((name, spec) -> settings.put(name, spec.value()));
        settings.putAll(changed);
        return settings;
    }

    /**
     * Answers for one reading of an agreement, under some settings.
     *
     * @throws IllegalArgumentException if there is no such reading
     */
    public ReadingEvaluator reading(Pack pack, String reading, Map<String, Object> settings, Evidence evidence) {
        var rules = pack.reading(reading);
        return new ReadingEvaluator(
                pack, reading, memories.computeIfAbsent(rules, ReadingMemory::of), settings, library, evidence);
    }
}
