package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.web.http.Routes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface is true. */
@ServiceTest
final class OpenApiTests {

    private static final Path EXAMPLES = Path.of("src/main/resources/openapi");

    private final Client client;
    private final RequestMappingHandlerMapping mapping;

    OpenApiTests(
            @LocalServerPort int port,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        client = new Client(port);
        this.mapping = mapping;
    }

    @Test
    void itIsOpenApi31AndShownInSwaggerUi() {
        assertThat(document().path("openapi").asString()).startsWith("3.1");
        assertThat(client.get("/swagger-ui/index.html").text()).contains("swagger-ui");
        assertThat(client.get("/swagger-ui.html").status()).isEqualTo(302);
        assertThat(client.get("/v3/api-docs").text()).doesNotContain("org.conditionality");
    }

    @Test
    void thePathsDescribedAreExactlyTheRoutes() {
        var described = new TreeSet<String>();
        document()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(routes());
    }

    private Set<String> routes() {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(Routes.BASE))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + pattern))));
        return routes;
    }

    @TestFactory
    Stream<DynamicTest> everyCallSaysWhatItTakesAndHowItFails() {
        return operations()
                .map(operation ->
                        DynamicTest.dynamicTest(operation.path("operationId").asString(), () -> {
                            assertThat(operation.path("summary").asString()).isNotBlank();
                            var responses = operation.path("responses");
                            assertThat(responses.propertyNames()).contains("200", "500");
                            if (operation.has("requestBody")) {
                                assertThat(responses.propertyNames()).contains("400", "413", "415", "422");
                            }
                            for (var status : responses.propertyNames()) {
                                if (!status.startsWith("2")) {
                                    assertThat(responses
                                                    .path(status)
                                                    .path("content")
                                                    .has("application/problem+json"))
                                            .isTrue();
                                }
                            }
                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredAsShown() {
        return Map.ofEntries(
                        Map.entry("evaluate", "/api/v1/evaluations"),
                        Map.entry("evaluateBatch", "/api/v1/evaluations/batch"),
                        Map.entry("timeline", "/api/v1/timelines"),
                        Map.entry("compare", "/api/v1/comparisons"),
                        Map.entry("counterfact", "/api/v1/counterfactuals"),
                        Map.entry("leverage", "/api/v1/leverage"),
                        Map.entry("condition", "/api/v1/conditions"),
                        Map.entry("commonGround", "/api/v1/common-ground"),
                        Map.entry("sweep", "/api/v1/sweeps"),
                        Map.entry("simulate", "/api/v1/simulations"),
                        Map.entry("runScenarios", "/api/v1/scenarios/runs"))
                .entrySet()
                .stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.getKey(), () -> isAnsweredAsShown(call.getKey(), call.getValue())));
    }

    private void isAnsweredAsShown(String operation, String path) {
        var described = operations()
                .filter(candidate -> candidate.path("operationId").asString().equals(operation))
                .findFirst()
                .orElseThrow();
        var request = described.at("/requestBody/content/application~1json/example");
        var shown = described.at("/responses/200/content/application~1json/example");

        var reply = client.send("POST", path, Map.of(), request.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var real = Client.JSON.readTree(reply.text());
        keep(operation, real);
        assertThat(steady(shown))
                .as("The example is out of date. If the new answer is right, copy target/openapi/ to %s.", EXAMPLES)
                .isEqualTo(steady(real));
    }

    /** Leaves the real answer where it can be copied from. */
    private static void keep(String operation, JsonNode answer) {
        try {
            var directory = Files.createDirectories(Path.of("target/openapi"));
            Files.writeString(
                    directory.resolve(operation + ".answer.json"),
                    Client.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An edit of rules or scenarios that leaves the answer alone leaves the example true. */
    private static JsonNode steady(JsonNode answer) {
        var copy = answer.deepCopy();
        for (var field : List.of("rulesVersion", "line")) {
            copy.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field));
        }
        return copy;
    }

    @Test
    void theProblemShownIsARealOne() {
        var shown = document()
                .at("/paths/~1api~1v1~1evaluations/post/responses/422/content/application~1problem+json/example");
        var question = Map.of(
                "agreement", "doha-2020",
                "asOf", "2020-12-01",
                "facts", Map.of("forceLevel", Map.of("usTrops", 4500)));
        var real = client.post("/api/v1/evaluations", question);

        assertThat(Client.JSON.readTree(real.text())).isEqualTo(shown);
    }

    private Stream<JsonNode> operations() {
        return document().path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private JsonNode document() {
        return Client.JSON.readTree(client.get("/v3/api-docs").text());
    }
}
