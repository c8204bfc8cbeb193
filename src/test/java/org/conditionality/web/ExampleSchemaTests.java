package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples shown have the shape that the description of the interface gives them, in OpenAPI 3.1 a JSON Schema. */
@ServiceTest
final class ExampleSchemaTests {

    private final Client client;

    ExampleSchemaTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleFitsItsSchema() {
        var document = Client.JSON.readTree(client.get("/v3/api-docs").text());
        return document.findParents("example").stream()
                .filter(shown -> shown.has("schema"))
                .map(shown -> DynamicTest.dynamicTest(name(shown), () -> fits(shown, document)));
    }

    private static String name(JsonNode shown) {
        return shown.path("schema").toString();
    }

    private static void fits(JsonNode shown, JsonNode document) {
        var schema = (ObjectNode) shown.path("schema").deepCopy();
        schema.set("components", document.path("components"));
        var validator = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(schema.toString(), InputFormat.JSON);
        assertThat(validator.validate(shown.path("example").toString(), InputFormat.JSON))
                .isEmpty();
    }
}
