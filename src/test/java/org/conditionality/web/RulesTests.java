package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
final class RulesTests {

    private final Client client;

    RulesTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void thePacksInForceAreListed() {
        assertThat(client.get("/api/v1/rules").text())
                .contains("\"agreement\":\"doha-2020\",\"rulesVersion\":\"sha256:", "\"problems\":[]");
    }

    @Test
    void theRulesOfAnAgreementAreNamedWithFileLineAndClause() {
        var reply = client.get("/api/v1/rules/doha-2020");

        assertThat(reply.list("files"))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(String.valueOf(file.get("sha256"))).matches("[0-9a-f]{64}"));
        var readings = Client.JSON.readTree(reply.text()).path("readings");
        assertThat(readings.propertyNames()).containsExactly("text", "us", "taliban", "kabul");
        assertThat(readings.path("us").valueStream())
                .anySatisfy(rule -> {
                    assertThat(rule.path("name").asString())
                            .isEqualTo("The talks are stalled or have collapsed, and the Taliban have a part in it");
                    assertThat(rule.path("file").asString()).isEqualTo("doha-2020/us.drl");
                    assertThat(rule.path("clause").asString()).isEqualTo("Report V3-16");
                })
                .allSatisfy(rule -> assertThat(rule.path("line").asInt()).isPositive());
    }

    @Test
    void theVersionIsTheOneThatAnswersCarry() {
        var version = client.get("/api/v1/rules/doha-2020").json().get("rulesVersion");
        var answer = client.post("/api/v1/evaluations", Map.of("agreement", "doha-2020", "asOf", "2020-12-01"));

        assertThat(answer.json()).containsEntry("rulesVersion", version);
        assertThat(client.get("/api/v1/agreements/doha-2020").json()).containsEntry("rulesVersion", version);
    }

    @Test
    void theServiceIsReadyOnceAllRulesHaveAnswered() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(
                                client.get("/actuator/health/readiness").status())
                        .isEqualTo(200));

        var reply = client.get("/actuator/health");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).containsEntry("status", "UP");
        assertThat(reply.text()).contains("\"doha-2020\":\"sha256:").doesNotContain("diskSpace", "\"path\"");
    }
}
