package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is recorded on a day, and what scenarios suppose, so that somebody can start from it. */
@ServiceTest
final class RecordTests {

    private static final String RECORD = "/api/v1/agreements/doha-2020/records/record";

    private final Client client;

    RecordTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void anAgreementNamesItsRecords() {
        assertThat(client.get("/api/v1/agreements/doha-2020").list("records"))
                .containsExactly(Map.of(
                        "name",
                        "record",
                        "title",
                        "The record from 29 February 2020 to 31 August 2021",
                        "from",
                        "2020-02-29",
                        "to",
                        "2021-08-31"));
        assertThat(client.get("/api/v1/agreements/framework-2019").list("records"))
                .isEmpty();
    }

    @Test
    void eachFactOfADaySaysSinceWhenItIsSoAndWhereThatIsWritten() {
        var known = client.get(RECORD + "?asOf=2020-04-20").list("known");

        assertThat(known)
                .anySatisfy(fact -> assertThat(fact)
                        .containsEntry("field", "prisonerRelease.talibanFreed")
                        .containsEntry("value", 361)
                        .containsEntry("since", "2020-04-13")
                        .containsEntry("note", "361 Taliban prisoners are free")
                        .hasEntrySatisfying(
                                "source",
                                source -> assertThat(source).asString().startsWith("https://")))
                .anySatisfy(fact -> assertThat(fact)
                        .containsEntry("field", "forceLevel.usTroops")
                        .containsEntry("value", 13000)
                        .containsEntry("since", "2020-02-29")
                        .containsEntry("confidence", "reported")
                        .containsKey("source")
                        .doesNotContainKeys("note", "claims"));
    }

    @Test
    void aDisputedFactSaysWhoClaimsWhatSinceWhen() {
        assertThat(client.get(RECORD + "?asOf=2020-04-20").list("known"))
                .filteredOn(fact -> "prisonerRelease.governmentFreed".equals(fact.get("field")))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact).doesNotContainKey("value");
                    assertThat((List<?>) fact.get("claims"))
                            .extracting(Object::toString)
                            .satisfiesExactly(
                                    kabul -> assertThat(kabul).contains("claimant=kabul", "value=19", "2020-04-18"),
                                    taliban ->
                                            assertThat(taliban).contains("claimant=taliban", "value=60", "2020-04-18"));
                });
    }

    @Test
    void whatIsNoLongerKnownSaysSinceWhen() {
        assertThat(client.get(RECORD + "?asOf=2020-03-05").list("known"))
                .filteredOn(fact -> "violence.overall".equals(fact.get("field")))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .containsEntry("since", "2020-03-03")
                        .containsKey("note")
                        .doesNotContainKeys("value", "claims"));
    }

    @Test
    void itsFactsAskTheSameQuestionAsTheRecordItself() {
        var facts = client.get(RECORD + "?asOf=2020-12-01").json().getOrDefault("facts", Map.of());
        Map<String, Object> question = Map.of("agreement", "doha-2020", "asOf", "2020-12-01", "detail", "labels");

        var recorded = client.post("/api/v1/evaluations", with(question, "background", "record"));
        var stated = client.post("/api/v1/evaluations", with(question, "facts", facts));

        assertThat(stated.status()).isEqualTo(200);
        assertThat(stated.json().get("readings")).isEqualTo(recorded.json().get("readings"));
    }

    private static Map<String, Object> with(Map<String, Object> question, String key, Object value) {
        var body = new LinkedHashMap<>(question);
        body.put(key, value);
        return body;
    }

    @Test
    void aDayThatIsMissingOrNotCoveredIsRefusedWithAdvice() {
        var missing = client.get(RECORD);
        var outside = client.get(RECORD + "?asOf=2019-01-01");
        var misspelt = client.get(RECORD + "?asof=2020-12-01");

        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("`asOf` is missing", "?asOf=2020-02-29");
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.text()).contains("from 2020-02-29 to 2021-08-31, not of 2019-01-01");
        assertThat(misspelt.status()).isEqualTo(422);
        assertThat(misspelt.text()).contains("Maybe `asOf`?");
    }

    @Test
    void aRecordThatThereIsNotIsNotFoundAndANearOneNamed() {
        var reply = client.get("/api/v1/agreements/doha-2020/records/recrod?asOf=2020-12-01");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).contains("There is no record `recrod`", "Maybe `record`?");
    }

    @Test
    void aScenarioCanBeAskedAgainFromItsFacts() {
        var files = client.get("/api/v1/scenarios").list("files");
        var phaseTwo = files.stream()
                .map(file -> String.valueOf(file.get("file")))
                .filter(file -> file.endsWith("doha-2020/phase-two.yaml"))
                .findFirst()
                .orElseThrow();

        var scenario = client.get("/api/v1/" + phaseTwo).list("scenarios").get(0);
        var asked = client.post(
                "/api/v1/evaluations",
                Map.of(
                        "agreement",
                        "doha-2020",
                        "asOf",
                        scenario.get("asOf"),
                        "facts",
                        scenario.get("facts"),
                        "settings",
                        scenario.get("settings"),
                        "detail",
                        "labels"));

        assertThat(asked.status()).isEqualTo(200);
        var expected = Client.JSON.valueToTree(scenario).path("expected");
        var readings = Client.JSON.valueToTree(asked.json()).path("readings");
        assertThat(expected.propertyStream())
                .isNotEmpty()
                .allSatisfy(reading -> assertThat(reading.getValue().propertyStream())
                        .allSatisfy(labels -> assertThat(
                                        readings.path(reading.getKey()).path("obligations"))
                                .anySatisfy(answer -> {
                                    assertThat(answer.path("id").asString()).isEqualTo(labels.getKey());
                                    assertThat(answer.path("labels")).isEqualTo(labels.getValue());
                                })));
    }

    @Test
    void aFileOfScenariosThatThereIsNotIsNotFound() {
        var reply = client.get("/api/v1/scenarios/doha-2020/phase-tow.yaml");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).contains("Maybe `scenarios/doha-2020/phase-two.yaml`?");
    }
}
