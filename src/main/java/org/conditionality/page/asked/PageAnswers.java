package org.conditionality.page.asked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactPatch;
import org.conditionality.fact.FactSet;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.words.PackWords;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.reload.RulesEdition;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.time.RecordedDay;

/** Answers what pages ask, by one state of the rules. */
public final class PageAnswers {

    private final RulesEdition edition;

    public PageAnswers(RulesEdition edition) {
        this.edition = edition;
    }

    /**
     * What follows from what an address asks.
     *
     * @throws RefusedInput with everything that is wrong; the places of changed facts are as in the patch, under
     *     {@code /facts}
     */
    public PageAnswer of(PageAddress address) {
        var before = edition.questionReader().read(address.body());
        var pack = pack(before.agreement());
        var patch = patch(address, pack);
        var asked = before.of(patch.over(before.facts()));
        var evaluator = edition.evaluator();
        var reading = before.readings().get(0);
        var is = evaluator.evaluate(asked);
        var was = asked.facts().equals(before.facts()) ? is : evaluator.evaluate(before);
        return new PageAnswer(
                address,
                new PackWords(pack),
                before,
                asked,
                patch.touched(),
                Objects.requireNonNull(was.readings().get(reading)),
                Objects.requireNonNull(is.readings().get(reading)),
                told(address, before),
                labels(asked, is, pack),
                is.rulesVersion());
    }

    /**
     * The question of an address with the user's changes.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public Question question(PageAddress address) {
        var before = edition.questionReader().read(address.body());
        return before.of(patch(address, pack(before.agreement())).over(before.facts()));
    }

    /** The answer under one reading; empty where the facts contradict each other under it. */
    public Optional<Answer.Reading> under(String reading, Question asked) {
        try {
            return Optional.ofNullable(edition.evaluator()
                    .evaluate(asked.under(List.of(reading)))
                    .readings()
                    .get(reading));
        } catch (RefusedInput contradiction) {
            return Optional.empty();
        }
    }

    /**
     * The facts of an address with the user's changes, whether or not anything follows from them.
     *
     * @throws RefusedInput with everything that is wrong with the question before the changes
     */
    public FactSet facts(PageAddress address) {
        var before = edition.questionReader().read(address.body());
        var sound = Given.of(address.changes(), "facts", "/facts", new ArrayList<>());
        return QuestionReader.patch(sound, pack(before.agreement())).over(before.facts());
    }

    /** The pack of an agreement that a question was read for. */
    private Pack pack(String agreement) {
        return edition.library().pack(agreement).orElseThrow();
    }

    private static FactPatch patch(PageAddress address, Pack pack) {
        var problems = new ArrayList<Problem>();
        var patch = QuestionReader.patch(Given.of(address.changes(), "facts", "/facts", problems), pack);
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return patch;
    }

    /** From where the record knows what it knows on the date asked about. */
    private Map<String, RecordedDay.Told> told(PageAddress address, Question before) {
        var told = new LinkedHashMap<String, RecordedDay.Told>();
        edition.records(before.agreement()).stream()
                .filter(record -> record.name().equals(address.background()))
                .map(record -> RecordedDay.of(record, before.asOf()))
                .flatMap(day -> day.facts().stream())
                .forEach(fact -> told.put(fact.path(), fact.told()));
        return told;
    }

    /** Under every reading; one under which the facts contradict each other is left out, and its tab says so. */
    private Map<String, Answer.Reading> labels(Question asked, Answer shown, Pack pack) {
        var all = new LinkedHashMap<String, Answer.Reading>();
        for (var reading : pack.readings()) {
            var known = shown.readings().get(reading);
            if (known != null) {
                all.put(reading, known);
            } else {
                under(reading, asked.in(Detail.LABELS)).ifPresent(labels -> all.put(reading, labels));
            }
        }
        return all;
    }
}
