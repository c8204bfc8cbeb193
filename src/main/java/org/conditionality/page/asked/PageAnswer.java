package org.conditionality.page.asked;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactSet;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.words.PackWords;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Pack;
import org.conditionality.time.RecordedDay;
import org.jspecify.annotations.Nullable;

/**
 * What a page asks, and what follows.
 *
 * @param address with the agreement and reading that were found
 * @param before the question before the user's changes
 * @param asked the question with them
 * @param touched the fields and lists that the changes speak of
 * @param was what followed before the changes, under the reading shown, with reasons
 * @param is what follows with them
 * @param told from where the record knows each fact that it knows, by path
 * @param readings the labels under every reading, by reading, in the order of the author
 */
public record PageAnswer(
        PageAddress address,
        PackWords words,
        Question before,
        Question asked,
        Set<FactPath> touched,
        Answer.Reading was,
        Answer.Reading is,
        Map<String, RecordedDay.Told> told,
        Map<String, Answer.Reading> readings,
        String rulesVersion) {

    public Pack pack() {
        return words.pack();
    }

    /** The same answer to an address that is written otherwise. */
    public PageAnswer at(PageAddress other) {
        return new PageAnswer(other, words, before, asked, touched, was, is, told, readings, rulesVersion);
    }

    /** The facts as they stand. */
    public FactSet facts() {
        return asked.facts();
    }

    /** Whether the user changed a field, or a list of facts. */
    public boolean changed(String path) {
        var here = FactPath.parse(path);
        return touched.stream().anyMatch(each -> here.isWithin(each) || each.isWithin(here));
    }

    /** What the answer says of an obligation. */
    public Optional<Answer.Obligation> obligation(String id) {
        return of(is, id);
    }

    /** What the answer said of an obligation before the changes. */
    public Optional<Answer.Obligation> obligationBefore(String id) {
        return of(was, id);
    }

    /** What an answer says of an obligation. */
    public static Optional<Answer.Obligation> of(Answer.Reading reading, String id) {
        return reading.obligations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** What the answer says of a condition. */
    public Answer.@Nullable Condition condition(String id) {
        return is.conditions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The obligations of this reading, in the order of the author. */
    public List<Answer.Obligation> obligations() {
        return pack().agreement().obligations().keySet().stream()
                .flatMap(id -> obligation(id).stream())
                .toList();
    }
}
