package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
final class ScenarioRunTests {

    private static final String RUNS = "/api/v1/scenarios/runs";

    private final Client client;

    ScenarioRunTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theScenariosAreListedByFile() {
        assertThat(files()).isNotEmpty().allSatisfy(file -> {
            assertThat(file).containsOnlyKeys("file", "agreement", "scenarios", "invariants");
            assertThat(scenarios(file).size() + invariants(file).size()).isPositive();
            assertThat(invariants(file))
                    .allSatisfy(invariant -> assertThat(invariant).containsKeys("name", "line", "days", "readings"));
            assertThat(scenarios(file))
                    .allSatisfy(scenario -> assertThat(scenario)
                            .containsKeys("name", "line", "readings")
                            .containsKeys(
                                    scenario.containsKey("asOf")
                                            ? new String[] {"asOf"}
                                            : new String[] {"from", "to"}));
        });
    }

    @Test
    void oneScenarioIsRunUnderEachOfItsReadings() {
        var file = files().get(0);
        var scenario = scenarios(file).get(0);
        var reply = client.post(
                RUNS,
                Map.of(
                        "agreement", file.get("agreement"),
                        "file", file.get("file"),
                        "name", scenario.get("name")));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var readings = readings(scenario);
        assertThat(reply.json()).containsEntry("total", readings.size()).containsKeys("passed", "failed");
        assertThat(reply.list("outcomes"))
                .hasSameSizeAs(readings)
                .allSatisfy(outcome -> assertThat(outcome.toString())
                        .contains("file=" + file.get("file"), "scenario=" + scenario.get("name"), "differences="));
    }

    @Test
    void anInvariantIsRunByItsNameAndSaysForWhichFactsItWasDecided() {
        var reply = client.post(
                RUNS,
                Map.of("name", "Under the US reading, the withdrawal is due only as a part of the whole package"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json()).containsEntry("total", 1).containsEntry("passed", true);
        assertThat(reply.list("outcomes"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome)
                        .containsEntry("reading", "us")
                        .containsEntry(
                                "decided",
                                "Decided for all facts as of 2019-06-01, with nothing in the lists suspension,"
                                        + " and with one of each kind (1 cases)."));
    }

    @Test
    void withoutABodyEveryScenarioIsRun() {
        var total = files().stream()
                .mapToInt(file -> invariants(file).size()
                        + scenarios(file).stream()
                                .mapToInt(scenario -> readings(scenario).size())
                                .sum())
                .sum();
        var reply = client.send("POST", RUNS, Map.of(), null);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json()).containsEntry("total", total).containsEntry("passed", true);
    }

    private List<Map<String, Object>> files() {
        return client.get("/api/v1/scenarios").list("files");
    }

    private static List<Map<String, Object>> scenarios(Map<String, Object> file) {
        return Client.objects(file, "scenarios");
    }

    private static List<Map<String, Object>> invariants(Map<String, Object> file) {
        return Client.objects(file, "invariants");
    }

    private static List<?> readings(Map<String, Object> scenario) {
        return Objects.requireNonNull((List<?>) scenario.get("readings"));
    }
}
