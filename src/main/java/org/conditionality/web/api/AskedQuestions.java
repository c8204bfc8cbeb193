package org.conditionality.web.api;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.Answers;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionListReader;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.web.error.TooLarge;
import org.springframework.stereotype.Component;

/** Questions as they arrive, read, measured and answered. */
@Component
final class AskedQuestions {

    private static final int MOST_FACTS = 500;

    private final RulesInForce rules;

    AskedQuestions(RulesInForce rules) {
        this.rules = rules;
    }

    /** What answers the questions of one request: all of them by the same rules. */
    RulesEdition edition() {
        return rules.edition();
    }

    /**
     * An {@link Answer}, or {@link Answers} to a question about several agreements. Throws {@link RefusedInput} or
     * {@link TooLarge}.
     *
     * @param pointer where the question stands in the body
     * @param edition what answers all of the request
     */
    Object answer(Object question, String pointer, RulesEdition edition) {
        return question instanceof Map<?, ?> body && QuestionListReader.asksSeveral(body)
                ? several(body, pointer, edition)
                : one(question, pointer, edition);
    }

    private static Answers several(Map<?, ?> body, String pointer, RulesEdition edition) {
        var problems = new ArrayList<Problem>();
        var read =
                edition.questionsReader().read(body, pointer, problems).orElseThrow(() -> new RefusedInput(problems));
        read.each().forEach(question -> measure(question, pointer));
        return pointed(pointer, () -> edition.evaluator().evaluate(read));
    }

    private static Answer one(Object question, String pointer, RulesEdition edition) {
        var problems = new ArrayList<Problem>();
        var read = edition.questionReader()
                .read(question, pointer, problems)
                .orElseThrow(() -> new RefusedInput(problems));
        measure(read, pointer);
        return pointed(pointer, () -> edition.evaluator().evaluate(read));
    }

    /** Throws {@link TooLarge} if a question at a place in the body states too many facts. */
    static void measure(Question question, String pointer) {
        var facts = question.facts().size();
        if (facts > MOST_FACTS) {
            throw new TooLarge(new Problem(
                    pointer + "/facts",
                    "There are %d facts; at most %d are taken.".formatted(facts, MOST_FACTS),
                    "Leave out what no rule reads: `unused` in the answer to a smaller question names it."));
        }
    }

    /** The evaluator points into the question; the client must be pointed into its body. */
    private static <T> T pointed(String pointer, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (RefusedInput e) {
            throw new RefusedInput(e.problems().stream()
                    .map(p -> new Problem(pointer + p.pointer(), p.detail(), p.suggestion()))
                    .toList());
        }
    }
}
