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
            assertThat(file).containsOnlyKeys("file", "agreement", "scenarios");
            assertThat(scenarios(file))
                    .isNotEmpty()
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
    void withoutABodyEveryScenarioIsRun() {
        var total = files().stream()
                .flatMap(file -> scenarios(file).stream())
                .mapToInt(scenario -> readings(scenario).size())
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

    private static List<?> readings(Map<String, Object> scenario) {
        return Objects.requireNonNull((List<?>) scenario.get("readings"));
    }
}
