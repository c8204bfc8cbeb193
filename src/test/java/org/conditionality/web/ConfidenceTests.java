package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A label is no surer than the weakest clause and the weakest source that it rests on. */
@ServiceTest
final class ConfidenceTests {

    private final Client client;

    ConfidenceTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aLabelThatRestsOnAClauseFromMemorySaysSo() {
        var answer = ask(Map.of(
                "agreement",
                "doha-2020",
                "readings",
                List.of("us"),
                "asOf",
                "2020-12-01",
                "facts",
                Map.of("signature", Map.of("date", "2020-02-29"), "foreignMilitants", Map.of("hosted", true))));

        var unverified = 0;
        for (var clauses : answer.findValues("confidence")) {
            assertThat(clauses.path("level").asString()).isIn("verified", "unverified");
            assertThat(clauses.path("of"))
                    .isNotEmpty()
                    .allSatisfy(of -> assertThat(of.has("clause")).isTrue());
            unverified += clauses.path("level").asString().equals("unverified") ? 1 : 0;
        }
        assertThat(unverified).isPositive();
    }

    @Test
    void theWeakestIsThatOfTheClausesOfTheGround() {
        var confidences = Client.JSON
                .valueToTree(client.get("/api/v1/agreements/doha-2020").json())
                .path("clauses")
                .valueStream()
                .collect(Collectors.toMap(
                        clause -> clause.path("name").asString(),
                        clause -> clause.path("confidence").asString()));
        var answer = ask(Map.of(
                "agreement",
                "doha-2020",
                "asOf",
                "2020-12-01",
                "facts",
                Map.of("signature", Map.of("date", "2020-02-29"), "foreignMilitants", Map.of("hosted", true))));

        var grounds = answer.findValues("grounds").stream()
                .flatMap(JsonNode::valueStream)
                .filter(ground -> !ground.path("clauses").isEmpty())
                .toList();

        assertThat(grounds).isNotEmpty().allSatisfy(ground -> {
            var levels = ground.path("clauses")
                    .valueStream()
                    .map(clause -> confidences.get(clause.asString()))
                    .toList();
            var level = levels.contains("unverified") ? "unverified" : "verified";
            assertThat(ground.path("confidence").path("level").asString()).isEqualTo(level);
            assertThat(ground.path("confidence")
                            .path("of")
                            .valueStream()
                            .map(of -> of.path("clause").asString()))
                    .containsExactlyElementsOf(ground.path("clauses")
                            .valueStream()
                            .map(JsonNode::asString)
                            .filter(clause -> level.equals(confidences.get(clause)))
                            .toList());
        });
    }

    @Test
    void whatARecordReportsIsNoSurerThanTheReport() {
        var answer = ask(Map.of(
                "agreement", "doha-2020", "readings", List.of("us"), "asOf", "2020-12-01", "background", "record"));

        var because = answer.path("readings")
                .path("us")
                .path("obligations")
                .valueStream()
                .filter(obligation -> obligation.path("id").asString().equals("phase-one-troops"))
                .flatMap(obligation -> obligation.path("because").valueStream())
                .filter(reason -> reason.path("label").asString().equals("PERFORMED"))
                .findFirst()
                .orElseThrow();

        assertThat(because.path("confidence").path("level").asString()).isEqualTo("reported");
        assertThat(because.path("confidence").path("of").valueStream()).anySatisfy(of -> {
            assertThat(of.path("fact").asString()).isEqualTo("forceLevel.usTroops");
            assertThat(of.path("source").asString()).startsWith("https://");
        });
    }

    private JsonNode ask(Map<String, Object> question) {
        var reply = client.post("/api/v1/evaluations", question);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return Client.JSON.readTree(reply.text());
    }
}
