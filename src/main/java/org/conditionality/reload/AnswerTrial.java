package org.conditionality.reload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.IncidentRules;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.World;
import org.conditionality.text.RefusedInput;
import org.conditionality.work.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Whether rules answer at all: rules that compile may still fail at every question. Each reading of each pack is asked
 * what follows on the day of the agreement where nothing is known. Safe for use by many threads.
 */
public final class AnswerTrial {

    private final Library library;
    private final Evaluator evaluator;
    private volatile @Nullable List<String> failures;

    AnswerTrial(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /** Asks for the first time, which loads all rules. */
    public void ask() {
        var found = new ArrayList<>(failures(library.packs(), evaluator));
        library.incidents().ifPresent(rules -> found.addAll(failures(rules)));
        failures = List.copyOf(found);
    }

    /**
     * What keeps the rules from answering now, one sentence for each reading; none where all answer. Empty where they have
     * not been asked so far.
     */
    public Optional<List<String>> failures() {
        var known = failures;
        if (known == null) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            return Optional.of(failuresOfEngine());
        }
        ask();
        return Optional.ofNullable(failures);
    }

    /** What keeps packs from answering. */
    static List<String> failures(Collection<Pack> packs, Evaluator evaluator) {
        var questions = new ArrayList<Question>();
        packs.forEach(pack -> pack.readings().forEach(reading -> questions.add(question(pack, reading))));
        return all(Workers.each(questions, question -> failure(question, evaluator)));
    }

    private static Question question(Pack pack, String reading) {
        var agreement = pack.agreement();
        return new Question(agreement.id(), List.of(reading), agreement.date(), FactSet.EMPTY, Map.of())
                .in(Detail.ADVICE);
    }

    private static Optional<String> failure(Question question, Evaluator evaluator) {
        return failure(
                "%s under %s"
                        .formatted(question.agreement(), question.readings().get(0)),
                () -> evaluator.evaluate(question));
    }

    /** What keeps rules on incidents from answering. */
    static List<String> failures(IncidentRules rules) {
        var settings = new HashMap<String, Object>();
        rules.settings().forEach((name, spec) -> settings.put(name, spec.value()));
        return all(List.of(failure(
                "The rules on incidents",
                () -> rules.derive(LocalDate.EPOCH, settings, List.of(), Map.of(), List.of()))));
    }

    /** The engine itself is asked, for answers are remembered. */
    private List<String> failuresOfEngine() {
        var found = new ArrayList<Optional<String>>();
        for (var pack : library.packs()) {
            var agreement = pack.agreement();
            var world = World.of(agreement.date(), Evaluator.settings(pack, Map.of()), Map.of());
            pack.readings()
                    .forEach(reading -> found.add(failure(
                            "%s under %s".formatted(agreement.id(), reading),
                            () -> pack.reading(reading).conclude(world, ConclusionScope.LABELS))));
        }
        return all(found);
    }

    private static List<String> all(List<Optional<String>> found) {
        return found.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<String> failure(String who, Runnable question) {
        try {
            question.run();
            return Optional.empty();
        } catch (RefusedInput e) {
            // That is an answer.
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of("%s cannot answer a question in which nothing is known: %s".formatted(who, e));
        }
    }
}
