package org.conditionality.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.stream.Stream;
import org.conditionality.web.Client;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The schema takes what the service takes, and refuses what it refuses, as far as a schema can. */
@ServiceTest
final class FactSetSchemaTests {

    private static final String PATH = "/api/v1/agreements/doha-2020/schema";

    private final Client client;

    FactSetSchemaTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void itIsAJsonSchemaOf202012() {
        var reply = client.get(PATH);

        assertThat(reply.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(reply.json())
                .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema")
                .containsEntry("additionalProperties", false);
        var meta = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(reply.text(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void itExplainsEveryField() {
        assertThat(client.get(PATH).text())
                .contains("US troops in the country. Unit: troops.")
                .contains("How many US troops are in the country?");
    }

    @TestFactory
    Stream<DynamicTest> itTakesWhatTheServiceTakes() {
        return Stream.of(
                        "{}",
                        "{'signature': {}}",
                        "{'signature': {'date': '2020-02-29', 'form': 'ENVOY', 'approvedByPresident': null}}",
                        "{'forceLevel': {'usTroops': 0, 'basesVacated': 5}, 'violence': {'overall': null}}",
                        "{'foreignMilitants': {'hosted': {'claims': {'us': true, 'taliban': false}}}}",
                        "{'violence': {'overall': {'claims': {'us': 'REDUCED'}}}}",
                        "{'usDecision': []}",
                        "{'usDecision': [{'obligation': 'phase-two-troops', 'kind': 'WAIVE', 'on': '2020-11-01'}]}",
                        "{'incident': [{'date': '2020-11-01', 'province': 'Kabul', 'deaths': 3}]}")
                .map(facts -> DynamicTest.dynamicTest(facts, () -> {
                    assertThat(schema().validate(json(facts), InputFormat.JSON)).isEmpty();
                    assertThat(status(facts)).isEqualTo(200);
                }));
    }

    @TestFactory
    Stream<DynamicTest> itRefusesWhatTheServiceRefuses() {
        return Stream.of(
                        "[]",
                        "{'forceLevels': {}}",
                        "{'forceLevel': []}",
                        "{'forceLevel': {'usTrops': 1}}",
                        "{'forceLevel': {'usTroops': -1}}",
                        "{'forceLevel': {'usTroops': 1.5}}",
                        "{'forceLevel': {'usTroops': 99999999999}}",
                        "{'forceLevel': {'usTroops': '4500'}}",
                        "{'foreignMilitants': {'hosted': 'true'}}",
                        "{'foreignMilitants': {'hosted': {'claims': {}}}}",
                        "{'foreignMilitants': {'hosted': {'claims': {'usa': true}}}}",
                        "{'foreignMilitants': {'hosted': {'claims': {'us': 'yes'}}}}",
                        "{'foreignMilitants': {'hosted': {'value': true, 'claims': {'us': true}}}}",
                        "{'violence': {'overall': 'reduced'}}",
                        "{'signature': {'date': '2020-02-30'}}",
                        "{'signature': {'date': '29.2.2020'}}",
                        "{'usDecision': {'obligation': 'phase-two-troops'}}",
                        "{'usDecision': [{'obligation': 'phase-two-troops', 'kind': 'WAIVE'}]}",
                        "{'usDecision': [{'obligation': 'phase-2', 'kind': 'WAIVE', 'on': '2020-11-01'}]}",
                        "{'usDecision': [{'obligation': 'phase-two-troops', 'kind': 'WAIVE', 'on': null}]}",
                        "{'standing': [{'obligation': 'phase-two-troops'}]}")
                .map(facts -> DynamicTest.dynamicTest(facts, () -> {
                    assertThat(schema().validate(json(facts), InputFormat.JSON)).isNotEmpty();
                    assertThat(status(facts)).isEqualTo(422);
                }));
    }

    private Schema schema() {
        return SchemaRegistry.withDefaultDialect(
                        Dialects.getDraft202012(),
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(client.get(PATH).text(), InputFormat.JSON);
    }

    private int status(String facts) {
        var question = "{'agreement': 'doha-2020', 'asOf': '2020-12-01', 'facts': %s}".formatted(facts);
        return client.post("/api/v1/evaluations", Client.JSON.readTree(json(question)))
                .status();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
