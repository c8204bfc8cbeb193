package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What clients have been promised stays: members are added to the interface, and none is taken away or changed. What an
 * answer always has it keeps; what a body may lack it may lack for good.
 */
@ServiceTest
final class InterfaceRecordTests {

    private static final Path RECORD = Path.of("src/test/resources/org/conditionality/web/interface.txt");
    private static final Path NOW = Path.of("target/openapi/interface.txt");

    private final JsonNode document;

    InterfaceRecordTests(@LocalServerPort int port) {
        document = Client.JSON.readTree(new Client(port).get("/v3/api-docs").text());
    }

    @Test
    void nothingThatWasPromisedIsGone() throws IOException {
        var now = new TreeSet<String>();
        calls(now);
        schemas(now);
        Files.createDirectories(NOW.getParent());
        Files.write(NOW, now);

        assertThat(now)
                .as(
                        "A client may rely on what is missing. What is new can be promised by copying %s to %s.",
                        NOW, RECORD)
                .containsAll(Files.readAllLines(RECORD));
    }

    private void calls(Set<String> lines) {
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(method -> {
                    var call = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    var operation = method.getValue();
                    lines.add(call + " is " + operation.path("operationId").asString());
                    operation
                            .path("parameters")
                            .forEach(parameter -> lines.add("%s has the %s parameter %s, %s"
                                    .formatted(
                                            call,
                                            parameter.path("in").asString(),
                                            parameter.path("name").asString(),
                                            parameter.path("required").asBoolean(false) ? "required" : "optional")));
                    content(call + " takes ", operation.path("requestBody"), lines);
                    operation
                            .path("responses")
                            .propertyStream()
                            .forEach(response ->
                                    content(call + " answers " + response.getKey() + " ", response.getValue(), lines));
                }));
    }

    private static void content(String what, JsonNode message, Set<String> lines) {
        message.path("content")
                .propertyStream()
                .forEach(media -> lines.add(
                        what + media.getKey() + ": " + kind(media.getValue().path("schema"))));
    }

    private void schemas(Set<String> lines) {
        var asked = new TreeSet<String>();
        document.path("paths").findValues("requestBody").forEach(body -> references(body, asked));
        document.at("/components/schemas").propertyStream().forEach(schema -> {
            var required = schema.getValue()
                    .path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            schema.getValue().path("properties").propertyStream().forEach(property -> {
                var member = schema.getKey() + "." + property.getKey();
                var always = required.contains(property.getKey());
                lines.add(member + " is " + kind(property.getValue()));
                if (always != asked.contains(schema.getKey())) {
                    lines.add(member + (always ? " is always there" : " may be left out"));
                }
                property.getValue().path("enum").forEach(name -> lines.add(member + " may be " + name.asString()));
            });
        });
    }

    /** The schemas that something refers to, and those that these refer to. */
    private void references(JsonNode from, Set<String> names) {
        from.findValuesAsString("$ref").forEach(reference -> {
            if (names.add(name(reference))) {
                references(document.at(reference.substring(1)), names);
            }
        });
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String kind(JsonNode schema) {
        if (schema.has("$ref")) {
            return name(schema.path("$ref").asString());
        }
        for (var choice : new String[] {"oneOf", "anyOf"}) {
            if (schema.has(choice)) {
                return schema.path(choice)
                        .valueStream()
                        .map(InterfaceRecordTests::kind)
                        .sorted()
                        .collect(Collectors.joining(" or "));
            }
        }
        if (schema.has("items")) {
            return "list of " + kind(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            return "object of " + kind(schema.path("additionalProperties"));
        }
        return schema.path("type").asString("anything");
    }
}
