package org.conditionality.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Optional;
import java.util.Set;
import org.conditionality.web.http.Routes;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the batch that is sent and answered as a table, by a handler of its own. */
@Component
final class TableBodies implements OpenApiCustomizer {

    private static final String CASES = """
            case,agreement,asOf,readings,signature.date,forceLevel.usTroops,foreignMilitants.hosted
            4500 left,doha-2020,2020-12-01,us,2020-02-29,4500,true
            """;

    private static final String LABELS = """
            line,case,agreement,asOf,problems,unused,notExact,us/fewer-strikes,us/phase-two-troops
            2,4500 left,doha-2020,2020-12-01,,,,UNDETERMINED,FROZEN+REVERSIBLE
            """;

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> "evaluateBatch".equals(operation.getOperationId()))
                .forEach(operation -> {
                    add(operation.getRequestBody().getContent(), CASES);
                    Optional.ofNullable(operation.getResponses().get("200"))
                            .ifPresent(answer -> add(answer.getContent(), LABELS));
                });
    }

    private static void add(Content content, String example) {
        content.addMediaType(
                Routes.CSV,
                new MediaType().schema(new Schema<>().types(Set.of("string"))).example(example));
    }
}
