package org.conditionality.benchmark;

import java.util.concurrent.atomic.AtomicReference;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.reload.RulesInForce;
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

    private final RulesInForce rules;

    FixedAnswer(RulesInForce rules) {
        this.rules = rules;
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
            var edition = rules.edition();
            var question = edition.questionReader().read(JsonMapper.shared().readValue(FIRST.get(), Object.class));
            answer = edition.evaluator().evaluate(question);
            ANSWER.set(answer);
        }
        return answer;
    }
}
