package org.conditionality.web;

import java.util.ArrayList;
import org.conditionality.evaluation.Answer;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.Question;
import org.conditionality.evaluation.QuestionReader;
import org.conditionality.fact.Problem;
import org.conditionality.fact.Refused;
import org.springframework.stereotype.Component;

/** Questions as they arrive, read, measured and answered. */
@Component
final class Questions {

    private static final int MOST_FACTS = 500;

    private final QuestionReader reader;
    private final Evaluator evaluator;

    Questions(QuestionReader reader, Evaluator evaluator) {
        this.reader = reader;
        this.evaluator = evaluator;
    }

    /**
     * Throws {@link Refused} or {@link TooLarge}.
     *
     * @param pointer where the question stands in the body
     */
    Answer answer(Object question, String pointer) {
        var problems = new ArrayList<Problem>();
        var read = reader.read(question, pointer, problems).orElseThrow(() -> new Refused(problems));
        var facts = read.facts().size();
        if (facts > MOST_FACTS) {
            throw new TooLarge(new Problem(
                    pointer + "/facts",
                    "There are %d facts; at most %d are taken.".formatted(facts, MOST_FACTS),
                    "Leave out what no rule looks at: `unused` in the answer to a smaller question names it."));
        }
        return evaluate(read, pointer);
    }

    /** The evaluator points into the question; the client must be pointed into its body. */
    private Answer evaluate(Question question, String pointer) {
        try {
            return evaluator.evaluate(question);
        } catch (Refused e) {
            throw new Refused(e.problems().stream()
                    .map(p -> new Problem(pointer + p.pointer(), p.detail(), p.suggestion()))
                    .toList());
        }
    }
}
