package org.conditionality.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conditionality.web.error.ProblemDetails;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigParameters;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.providers.SpringWebProvider;
import org.springdoc.webmvc.ui.SwaggerWelcomeWebMvc;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;

/** Describes the interface: what the controllers cannot say of themselves. */
@Configuration(proxyBeanMethods = false)
final class OpenApiDocument {

    private static final String ABOUT = """
            Given these facts, on this date, under this reading: which obligations of an agreement are triggered, \
            frozen or reversible, and why. A model of what an agreement says, not legal advice.

            A fact left out or null is unknown, never false. Every error is answered with problem details (RFC 9457) \
            that name each fault with its place in the body.
            """;

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The body is not JSON: malformed, a key given twice, or beyond a limit. With line and column.",
            "404", "There is no such agreement, ledger or sweep.",
            "406", "The requested media type is not available.",
            "409", "A ledger with that id exists already, there is no room for another one, or there is no table yet.",
            "413", "Over 1 MB, 500 facts in a question, or 100 cases in a batch, 1,000 in a table; 500 MB in a ledger.",
            "415", "The body is not declared as application/json; a ledger, or a table of cases, as text/csv.",
            "422",
                    "The input is refused. Each fault is listed with its place and, where possible, what was probably meant.",
            "500", "The service failed.",
            "503", "The request takes longer than it may.");

    private final OpenApiExamples examples;

    OpenApiDocument(OpenApiExamples examples) {
        this.examples = examples;
    }

    @Bean
    OpenAPI conditionality() {
        return new OpenAPI()
                .info(new Info().title("Conditionality").version("v1").description(ABOUT))
                .servers(List.of(new Server().url("/")))
                .components(new Components());
    }

    /** Names its own pages by their paths alone, where the library repeats the host that a request claims to be for. */
    @Bean
    SwaggerWelcomeWebMvc swaggerWelcome(
            SwaggerUiConfigProperties ui, SpringDocConfigProperties document, ObjectProvider<SpringWebProvider> web) {
        return new SwaggerWelcomeWebMvc(ui, document, web) {

            @Override
            protected void calculateOauth2RedirectUrl(SwaggerUiConfigParameters parameters, UriComponentsBuilder uri) {
                parameters.setOauth2RedirectUrl(
                        parameters.getContextPath() + parameters.getUiRootPath() + getOauth2RedirectUrl());
            }
        };
    }

    @Bean
    OpenApiCustomizer problemsAndExamples() {
        return document -> document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::complete);
    }

    private void complete(Operation operation) {
        var id = operation.getOperationId();
        var body = operation.getRequestBody();
        if (body != null) {
            examples.request(id).ifPresent(example -> show(example, body.getContent()));
        }
        var responses = operation.getResponses();
        examples.answer(id)
                .ifPresent(example -> show(example, answered(responses).getContent()));
        statuses(operation).forEach(status -> responses.addApiResponse(status, problem(id, status)));
    }

    private static ApiResponse answered(ApiResponses responses) {
        return Objects.requireNonNull(responses.get("200"));
    }

    private static void show(Object example, Content content) {
        content.forEach((type, media) -> {
            if (type.equals(org.springframework.http.MediaType.APPLICATION_JSON_VALUE)) {
                media.setExample(example);
            }
        });
    }

    private static List<String> statuses(Operation operation) {
        if (Objects.equals(operation.getOperationId(), "loadLedger")) {
            return List.of("400", "406", "409", "413", "415", "422", "500", "503");
        }
        if (Objects.equals(operation.getOperationId(), "sweep")) {
            return List.of("400", "406", "409", "413", "415", "422", "500", "503");
        }
        if (Objects.equals(operation.getOperationId(), "cutPoints")) {
            return List.of("404", "406", "422", "500", "503");
        }
        if (Objects.equals(operation.getOperationId(), "sweepResult")) {
            return List.of("404", "406", "409", "500", "503");
        }
        if (operation.getRequestBody() != null) {
            return List.of("400", "406", "413", "415", "422", "500", "503");
        }
        return operation.getParameters() == null ? List.of("406", "500") : List.of("404", "406", "500");
    }

    private ApiResponse problem(String operation, String status) {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemDetails"));
        examples.problem(operation, status).ifPresent(media::setExample);
        return new ApiResponse()
                .description(PROBLEMS.get(status))
                .content(new Content().addMediaType(ProblemDetails.MEDIA_TYPE, media));
    }
}
