package org.conditionality.web;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.conditionality.evaluation.Answer;
import org.conditionality.evaluation.Answers;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.Question;
import org.conditionality.evaluation.QuestionReader;
import org.conditionality.evaluation.QuestionsReader;
import org.conditionality.fact.Problem;
import org.conditionality.fact.Refused;
import org.springframework.stereotype.Component;

/** Questions as they arrive, read, measured and answered. */
@Component
final class Questions {

    private static final int MOST_FACTS = 500;

    private final QuestionReader reader;
    private final QuestionsReader several;
    private final Evaluator evaluator;

    Questions(QuestionReader reader, QuestionsReader several, Evaluator evaluator) {
        this.reader = reader;
        this.several = several;
        this.evaluator = evaluator;
    }

    /**
     * An {@link Answer}, or {@link Answers} to a question about several agreements. Throws {@link Refused} or
     * {@link TooLarge}.
     *
     * @param pointer where the question stands in the body
     */
    Object answer(Object question, String pointer) {
        return question instanceof Map<?, ?> body && QuestionsReader.asksSeveral(body)
                ? several(body, pointer)
                : one(question, pointer);
    }

    private Answers several(Map<?, ?> body, String pointer) {
        var problems = new ArrayList<Problem>();
        var read = several.read(body, pointer, problems).orElseThrow(() -> new Refused(problems));
        read.each().forEach(question -> measure(question, pointer));
        return pointed(pointer, () -> evaluator.evaluate(read));
    }

    private Answer one(Object question, String pointer) {
        var problems = new ArrayList<Problem>();
        var read = reader.read(question, pointer, problems).orElseThrow(() -> new Refused(problems));
        measure(read, pointer);
        return pointed(pointer, () -> evaluator.evaluate(read));
    }

    private static void measure(Question question, String pointer) {
        var facts = question.facts().size();
        if (facts > MOST_FACTS) {
            throw new TooLarge(new Problem(
                    pointer + "/facts",
                    "There are %d facts; at most %d are taken.".formatted(facts, MOST_FACTS),
                    "Leave out what no rule looks at: `unused` in the answer to a smaller question names it."));
        }
    }

    /** The evaluator points into the question; the client must be pointed into its body. */
    private static <T> T pointed(String pointer, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (Refused e) {
            throw new Refused(e.problems().stream()
                    .map(p -> new Problem(pointer + p.pointer(), p.detail(), p.suggestion()))
                    .toList());
        }
    }
}
