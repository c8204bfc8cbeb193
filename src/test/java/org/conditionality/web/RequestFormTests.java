package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A body may be what the description of the interface says, and nothing else: each example is spoilt in every way. */
@ServiceTest
final class RequestFormTests {

    private static final String SCHEMA = "/requestBody/content/application~1json/schema";
    private static final String EXAMPLE = "/requestBody/content/application~1json/example";
    private static final int UNPROCESSABLE = 422;

    private final Client client;
    private final JsonNode document;

    RequestFormTests(@LocalServerPort int port) {
        client = new Client(port);
        document = Client.JSON.readTree(client.get("/v3/api-docs").text());
    }

    /** A call that takes JSON. */
    private record Call(String path, JsonNode schema, JsonNode example) {}

    /** An object of a call's example, and what the description says of such. */
    private record Place(String pointer, JsonNode schema) {}

    private Stream<Call> calls() {
        return document.path("paths")
                .propertyStream()
                .filter(path -> !path.getValue().at("/post" + EXAMPLE).isMissingNode())
                .map(path -> new Call(
                        path.getKey(),
                        resolved(path.getValue().at("/post" + SCHEMA)),
                        path.getValue().at("/post" + EXAMPLE)));
    }

    @TestFactory
    Stream<DynamicTest> everyBodyHasAForm() {
        return each(call -> {
            assertThat(call.schema().path("additionalProperties").toString()).isEqualTo("false");
            assertThat(call.schema().path("properties").isEmpty()).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> aKeyThatIsNotDescribedIsRefused() {
        return each(call -> places("", call.schema(), call.example()).forEach(place -> {
            var spoilt = call.example().deepCopy();
            ((ObjectNode) spoilt.at(place.pointer())).put("zzz", 1);

            refused(call, spoilt, place.pointer() + "/zzz");
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyKeyThatIsDescribedIsKnown() {
        return each(call -> {
            var spoilt = call.example().deepCopy();
            var keys = call.schema().path("properties").propertyNames();
            for (var key : keys) {
                if (!spoilt.has(key)) {
                    ((ObjectNode) spoilt).putNull(key);
                }
            }

            assertThat(reply(call, spoilt).text()).doesNotContain("has no key");
        });
    }

    @TestFactory
    Stream<DynamicTest> aKeyThatEveryBodyHasIsMissed() {
        return each(call -> places("", call.schema(), call.example())
                .forEach(place -> place.schema().path("required").forEach(key -> {
                    var spoilt = call.example().deepCopy();
                    ((ObjectNode) spoilt.at(place.pointer())).remove(key.asString());

                    refused(call, spoilt, place.pointer() + "/" + key.asString());
                })));
    }

    @TestFactory
    Stream<DynamicTest> aValueOfTheWrongKindIsRefused() {
        return each(call -> places("", call.schema(), call.example())
                .forEach(place -> place.schema()
                        .path("properties")
                        .propertyStream()
                        .filter(key ->
                                key.getValue().has("type") || key.getValue().has("$ref"))
                        .forEach(key -> {
                            var spoilt = call.example().deepCopy();
                            var object = (ObjectNode) spoilt.at(place.pointer());
                            if (key.getValue().path("type").asString("").matches("string|boolean|integer|number")) {
                                object.putArray(key.getKey());
                            } else {
                                object.put(key.getKey(), 7);
                            }

                            refused(call, spoilt, place.pointer() + "/" + key.getKey());
                        })));
    }

    /** The objects of an example that have a form. */
    private Stream<Place> places(String pointer, JsonNode schema, JsonNode value) {
        if (value.isArray()) {
            var items = resolved(schema.path("items"));
            return Stream.iterate(0, index -> index < value.size(), index -> index + 1)
                    .flatMap(index -> places(pointer + "/" + index, items, value.get(index)));
        }
        if (!schema.has("properties")) {
            return Stream.of();
        }
        return Stream.concat(
                Stream.of(new Place(pointer, schema)),
                value.propertyStream()
                        .flatMap(key -> places(
                                pointer + "/" + key.getKey(),
                                resolved(schema.path("properties").path(key.getKey())),
                                key.getValue())));
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private Client.Reply reply(Call call, JsonNode body) {
        return client.send("POST", call.path(), Map.of(), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void refused(Call call, JsonNode body, String pointer) {
        var reply = reply(call, body);
        var errors = call.path().endsWith("/batch") && reply.status() == 200
                ? reply.list("results").stream().flatMap(RequestFormTests::errors)
                : reply.status() == UNPROCESSABLE ? reply.errors().stream() : Stream.<Map<String, Object>>of();
        assertThat(errors.map(error -> error.get("pointer")))
                .as("%s of %s: %s", pointer, body, reply.text())
                .contains(pointer);
    }

    private static Stream<Map<String, Object>> errors(Map<String, Object> result) {
        return result.get("problem") instanceof Map<?, ?> problem && problem.get("errors") instanceof List<?> errors
                ? errors.stream().map(RequestFormTests::error)
                : Stream.of();
    }

    @SuppressWarnings("unchecked") // The service lists objects.
    private static Map<String, Object> error(Object error) {
        return (Map<String, Object>) error;
    }

    private Stream<DynamicTest> each(Consumer<Call> test) {
        return calls().map(call -> DynamicTest.dynamicTest(call.path(), () -> test.accept(call)));
    }
}
