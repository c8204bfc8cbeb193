package org.conditionality.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.conditionality.fact.Problem;
import org.conditionality.fact.Refused;
import org.conditionality.norm.Contradiction;
import org.conditionality.rule.Library;
import org.conditionality.rule.Pack;
import org.conditionality.rule.ReadingRules;
import org.conditionality.rule.World;

/** Answers questions. A pure function of the packs and the question; safe for use by many threads. */
public final class Evaluator {

    private final Library library;
    private final Map<ReadingRules, Memory> memories = new ConcurrentHashMap<>();

    public Evaluator(Library library) {
        this.library = library;
    }

    /**
     * Returns what follows from the facts on a date, under each reading asked about.
     *
     * @throws Refused if the facts contradict each other under one of the readings
     * @throws IllegalArgumentException if there is no such agreement or reading
     */
    public Answer evaluate(Question question) {
        var pack = library.pack(question.agreement())
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no agreement `" + question.agreement() + "`."));
        var settings = settings(pack, question);
        var names = question.readings().isEmpty() ? List.copyOf(pack.readings()) : question.readings();
        var readings = new LinkedHashMap<String, Answer.Reading>();
        names.forEach(name -> readings.put(name, reading(pack, name, question, settings)));
        var comparison = new Disagreements(readings);
        return new Answer(
                question.agreement(),
                question.asOf(),
                pack.version(),
                settings,
                readings,
                comparison.certain(),
                comparison.possible());
    }

    /**
     * Returns what follows under each of several agreements.
     *
     * @throws Refused if the facts contradict each other under one of the readings
     */
    public Answers evaluate(Questions questions) {
        var answers = new TreeMap<String, Answer>();
        questions.each().forEach(question -> answers.put(question.agreement(), evaluate(question)));
        var matters = new TreeMap<String, Map<String, List<String>>>();
        answers.keySet()
                .forEach(id -> library.pack(id)
                        .ifPresent(pack -> matters.put(id, pack.agreement().matters())));
        var between = new BetweenAgreements(answers, matters);
        return new Answers(answers, between.certain(), between.possible(), questions.notAsked());
    }

    private static Map<String, Object> settings(Pack pack, Question question) {
        var settings = new TreeMap<String, Object>();
        pack.agreement().settings().forEach((name, spec) -> settings.put(name, spec.value()));
        settings.putAll(question.settings());
        return settings;
    }

    private Answer.Reading reading(Pack pack, String name, Question question, Map<String, Object> settings) {
        var rules = pack.reading(name);
        var believes = pack.agreement().readings().get(name);
        if (believes == null) {
            throw new IllegalArgumentException("There is no reading `" + name + "`.");
        }
        var given = Beliefs.world(question, believes, settings, pack.vocabulary());
        var derivation = Derivation.of(library.incidents(), question, believes, given);
        var world = derivation.map(Derivation::world).orElse(given);
        var memory = memories.computeIfAbsent(rules, Memory::new);
        var silences = new Silences(pack.agreement(), rules, question);
        var answer = memory.answer(world, () -> answer(pack, rules, memory, world))
                .silent(silences.unused(), silences.notCovered());
        return derivation
                .map(each -> each.shown(answer, library.incidentsDecide(rules.readFields())))
                .orElse(answer);
    }

    private static Answer.Reading answer(Pack pack, ReadingRules rules, Memory memory, World world) {
        var conclusions = rules.explain(world);
        refuse(conclusions.all(Contradiction.class));
        var settler = new Settler(rules, memory, world, conclusions);
        return new ReadingAnswer(pack.agreement(), rules, world, conclusions, settler).answer();
    }

    private static void refuse(List<Contradiction> contradictions) {
        if (!contradictions.isEmpty()) {
            throw new Refused(contradictions.stream()
                    .map(each ->
                            new Problem("/facts/" + each.field().replace('.', '/'), each.detail(), each.suggestion()))
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList());
        }
    }
}
