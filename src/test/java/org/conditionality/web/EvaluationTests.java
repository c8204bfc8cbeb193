package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
final class EvaluationTests {

    private static final String EVALUATIONS = "/api/v1/evaluations";
    private static final Map<String, Object> QUESTION = Map.of(
            "agreement",
            "doha-2020",
            "readings",
            List.of("us"),
            "asOf",
            "2020-12-01",
            "facts",
            Map.of("signature", Map.of("date", "2020-02-29"), "foreignMilitants", Map.of("hosted", true)));
    private static final Map<String, Object> REFUSED =
            Map.of("agreement", "doha-2020", "asOf", "2020-12-01", "facts", Map.of("forceLevel", Map.of("usTrops", 1)));

    private final Client client;

    EvaluationTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aQuestionIsAnswered() {
        var reply = client.post(EVALUATIONS, QUESTION);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.text())
                .startsWith("{\"agreement\":\"doha-2020\",\"asOf\":\"2020-12-01\",\"rulesVersion\":\"sha256:")
                .contains("\"frozen\":[", "phase-two-troops")
                .doesNotContain(":null");
    }

    @Test
    void withoutReadingsEveryReadingIsAnswered() {
        var reply = client.post(EVALUATIONS, Map.of("agreement", "doha-2020", "asOf", "2020-12-01"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat((Map<?, ?>) reply.json().get("readings")).hasSize(4);
    }

    @Test
    void theSameQuestionGivesTheSameBytes() {
        assertThat(client.post(EVALUATIONS, QUESTION).text())
                .isEqualTo(client.post(EVALUATIONS, QUESTION).text());
    }

    @Test
    void oneBadCaseLeavesTheOthersAnswered() {
        var reply = client.post(EVALUATIONS + "/batch", Map.of("cases", List.of(QUESTION, REFUSED, 5, QUESTION)));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var results = reply.list("results");
        assertThat(results).hasSize(4);
        assertThat(results.get(0)).containsOnlyKeys("answer").isEqualTo(results.get(3));
        assertThat(results.get(0).get("answer"))
                .isEqualTo(client.post(EVALUATIONS, QUESTION).json());
        assertThat(results.get(1)).containsOnlyKeys("problem");
        assertThat(String.valueOf(results.get(1).get("problem")))
                .contains("status=422", "pointer=/cases/1/facts/forceLevel/usTrops", "usTroops");
        assertThat(String.valueOf(results.get(2).get("problem"))).contains("status=422", "pointer=/cases/2,");
    }

    @Test
    void aBatchMayBeABareArray() {
        var results =
                client.post(EVALUATIONS + "/batch", List.of(QUESTION, REFUSED)).list("results");

        assertThat(results.get(0)).containsOnlyKeys("answer");
        assertThat(String.valueOf(results.get(1).get("problem"))).contains("pointer=/1/facts/forceLevel/usTrops");
    }

    @Test
    void aContradictionInABatchIsNamedWithItsPlaceInTheBatch() {
        var contradiction = new HashMap<>(QUESTION);
        contradiction.put(
                "facts", Map.of("intraAfghanTalks", Map.of("state", "NOT_STARTED", "openedOn", "2020-09-12")));
        var results =
                client.post(EVALUATIONS + "/batch", List.of(contradiction)).list("results");

        assertThat(String.valueOf(results.get(0).get("problem"))).contains("pointer=/0/facts/intraAfghanTalks");
    }

    @Test
    void fiveHundredFactsAreTakenAndNoMore() {
        assertThat(client.post(EVALUATIONS, withIncidents(500)).status()).isEqualTo(200);

        var reply = client.post(EVALUATIONS, withIncidents(501));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.errors().get(0)).containsEntry("pointer", "/facts");
        assertThat(reply.text()).contains("501", "500");
    }

    @Test
    void tooManyFactsInOneCaseLeaveTheOthersAnswered() {
        var results = client.post(EVALUATIONS + "/batch", List.of(withIncidents(501), QUESTION))
                .list("results");

        assertThat(String.valueOf(results.get(0).get("problem"))).contains("status=413", "pointer=/0/facts");
        assertThat(results.get(1)).containsOnlyKeys("answer");
    }

    @Test
    void aTextThatNoJsonCanCarryIsRefusedOrCarried() {
        var text = "{\"agreement\":\"doha-2020\",\"asOf\":\"2020-12-01\",\"facts\":{\"incident\":"
                + "[{\"date\":\"2020-11-01\",\"province\":\"\\ud800\"}]}}";
        var reply = client.send("POST", EVALUATIONS, Map.of(), text.getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).as(reply.text()).isIn(200, 422);
        assertThat(reply.json()).isNotEmpty();
    }

    @Test
    void manyClientsAtOnceGetTheAnswersThatOneWouldGet() throws Exception {
        var expected = client.post(EVALUATIONS, QUESTION).text();
        var refused = client.post(EVALUATIONS, REFUSED).text();
        var calls = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 200; i++) {
            var bad = i % 5 == 0;
            calls.add(() ->
                    client.post(EVALUATIONS, bad ? REFUSED : QUESTION).text().equals(bad ? refused : expected));
        }
        var clients = Executors.newFixedThreadPool(8);
        try {
            for (var call : clients.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static Map<String, Object> withIncidents(int count) {
        var incidents = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < count; i++) {
            incidents.add(Map.of("date", "2020-11-01", "deaths", i));
        }
        return Map.of("agreement", "doha-2020", "asOf", "2020-12-01", "facts", Map.of("incident", incidents));
    }
}
