package org.conditionality.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The examples shown with each call: files under {@code openapi/}, which a test holds against real answers. */
@Component
final class OpenApiExamples {

    private final JsonMapper mapper;

    OpenApiExamples(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The body to send, by operation. */
    Optional<Object> request(String operation) {
        return read(operation + ".request.json");
    }

    /** What comes back, by operation. */
    Optional<Object> answer(String operation) {
        return operation.equals("evaluateBatch") ? batch() : read(operation + ".answer.json");
    }

    private Optional<Object> batch() {
        var refused = read("evaluateBatch.problem.json");
        return read("evaluate.answer.json")
                .flatMap(answer -> refused.map(
                        problem -> Map.of("results", List.of(Map.of("answer", answer), Map.of("problem", problem)))));
    }

    /** What comes back instead, by operation and status. */
    Optional<Object> problem(String operation, String status) {
        return read(operation + "." + status + ".json");
    }

    private Optional<Object> read(String file) {
        try (var stream = OpenApiExamples.class.getResourceAsStream("/openapi/" + file)) {
            return stream == null ? Optional.empty() : Optional.of(mapper.readValue(stream, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
