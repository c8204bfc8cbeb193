package org.conditionality.page.compare;

import java.util.Map;
import java.util.Optional;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.question.Question;

/**
 * A what-if that is compared.
 *
 * @param readings what follows, by reading; one under which its facts contradict each other is left out
 */
record CompareColumn(CompareView.Heading heading, Question asked, Map<String, Answer.Reading> readings) {

    String title() {
        return heading.title();
    }

    /** What follows under a reading; empty where its facts contradict each other. */
    Optional<Answer.Reading> under(String reading) {
        return Optional.ofNullable(readings.get(reading));
    }

    /** What follows of an obligation under a reading. */
    Optional<Answer.Obligation> of(String reading, String obligation) {
        return under(reading).flatMap(answer -> PageAnswer.of(answer, obligation));
    }
}
