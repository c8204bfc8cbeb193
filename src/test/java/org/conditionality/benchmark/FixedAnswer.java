package org.conditionality.benchmark;

import java.util.concurrent.atomic.AtomicReference;
import org.conditionality.evaluation.Answer;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.QuestionReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Parses a body as the service does, and writes the same answer each time: what the service costs without thinking. */
@RestController
class FixedAnswer {

    private static final AtomicReference<@Nullable Answer> ANSWER = new AtomicReference<>();
    private static final AtomicReference<byte[]> FIRST = new AtomicReference<>(new byte[0]);

    private final Evaluator evaluator;
    private final QuestionReader questions;

    FixedAnswer(Evaluator evaluator, QuestionReader questions) {
        this.evaluator = evaluator;
        this.questions = questions;
    }

    /** The answer to give from now on is that to this body. */
    static void prepare(byte[] body) {
        FIRST.set(body);
        ANSWER.set(null);
    }

    @PostMapping("/fixed")
    Answer fixed(@RequestBody Object body) {
        var answer = ANSWER.get();
        if (answer == null) {
            answer = evaluator.evaluate(questions.read(JsonMapper.shared().readValue(FIRST.get(), Object.class)));
            ANSWER.set(answer);
        }
        return answer;
    }
}
