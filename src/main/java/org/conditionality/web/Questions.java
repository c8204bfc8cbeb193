package org.conditionality.web;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.conditionality.evaluation.Answer;
import org.conditionality.evaluation.Answers;
import org.conditionality.evaluation.Question;
import org.conditionality.evaluation.QuestionsReader;
import org.conditionality.fact.Problem;
import org.conditionality.fact.Refused;
import org.conditionality.reload.Edition;
import org.conditionality.reload.RulesInForce;
import org.springframework.stereotype.Component;

/** Questions as they arrive, read, measured and answered. */
@Component
final class Questions {

    private static final int MOST_FACTS = 500;

    private final RulesInForce rules;

    Questions(RulesInForce rules) {
        this.rules = rules;
    }

    /** What answers the questions of one request: all of them by the same rules. */
    Edition edition() {
        return rules.edition();
    }

    /**
     * An {@link Answer}, or {@link Answers} to a question about several agreements. Throws {@link Refused} or
     * {@link TooLarge}.
     *
     * @param pointer where the question stands in the body
     * @param edition what answers all of the request
     */
    Object answer(Object question, String pointer, Edition edition) {
        return question instanceof Map<?, ?> body && QuestionsReader.asksSeveral(body)
                ? several(body, pointer, edition)
                : one(question, pointer, edition);
    }

    private static Answers several(Map<?, ?> body, String pointer, Edition edition) {
        var problems = new ArrayList<Problem>();
        var read = edition.questionsReader().read(body, pointer, problems).orElseThrow(() -> new Refused(problems));
        read.each().forEach(question -> measure(question, pointer));
        return pointed(pointer, () -> edition.evaluator().evaluate(read));
    }

    private static Answer one(Object question, String pointer, Edition edition) {
        var problems = new ArrayList<Problem>();
        var read = edition.questionReader().read(question, pointer, problems).orElseThrow(() -> new Refused(problems));
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
        } catch (Refused e) {
            throw new Refused(e.problems().stream()
                    .map(p -> new Problem(pointer + p.pointer(), p.detail(), p.suggestion()))
                    .toList());
        }
    }
}
