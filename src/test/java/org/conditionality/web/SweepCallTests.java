package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Small sweeps are answered at once, and long ones run as jobs. */
@ServiceTest
final class SweepCallTests {

    private static final String SWEEPS = "/api/v1/sweeps";

    private final Client client;

    SweepCallTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    private static Map<String, Object> body(int rows) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", "doha-2020");
        body.put("reading", "text");
        body.put("asOf", "2020-08-01");
        body.put("facts", Map.of("signature", Map.of("date", "2020-02-29")));
        body.put(
                "axes",
                List.of(
                        Map.of("field", "forceLevel.usTroops", "from", 1, "to", rows / 2),
                        Map.of("field", "foreignMilitants.hosted", "values", List.of(true, false))));
        body.put("outcomes", List.of("phase-one-troops"));
        return body;
    }

    @Test
    void aSmallSweepIsAnsweredAtOnce() {
        var reply = client.post(SWEEPS, body(4));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text())
                .contains("\"columns\":[\"forceLevel.usTroops\",\"foreignMilitants.hosted\",\"text/phase-one-troops\"]")
                .contains("\"rows\":[[1,true,[\"PERFORMED\"]],[1,false,[\"PERFORMED\"]],[2,true,[\"PERFORMED\"]],[2,");
    }

    @Test
    void theHeaderAcceptAsksForCsv() {
        var reply = client.send("POST", SWEEPS, Map.of("Accept", "text/csv"), Client.JSON.writeValueAsBytes(body(2)));

        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        assertThat(reply.text()).isEqualTo("""
                forceLevel.usTroops,foreignMilitants.hosted,text/phase-one-troops\r
                1,true,PERFORMED\r
                1,false,PERFORMED\r
                """);
    }

    @Test
    void anEstimateTellsTheSizeAlone() {
        var body = body(20_000);
        body.put("estimateOnly", true);
        var reply = client.post(SWEEPS, body);

        assertThat(reply.json()).doesNotContainKeys("rows", "summary");
        assertThat((Map<?, ?>) reply.json().get("estimate"))
                .isEqualTo(Map.of("rows", 20_000, "classes", Map.of("text", 6), "job", false));
    }

    @Test
    void aLongSweepRunsAsAJobThatCanBeFollowedAndDeleted() throws InterruptedException {
        var body = body(150_000);
        body.put("format", "ndjson");
        var begun = client.post(SWEEPS, body);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        var place = Objects.requireNonNull(begun.header("Location"));

        var progress = client.get(place);
        for (var i = 0; i < 600 && !progress.json().containsValue("DONE"); i++) {
            Thread.sleep(100);
            progress = client.get(place);
        }
        assertThat(progress.json())
                .containsEntry("state", "DONE")
                .containsEntry("rows", 150_000)
                .containsEntry("written", 150_000);
        assertThat(progress.text())
                .contains("\"sets\":[{\"labels\":[\"BREACHED\",\"OVERDUE\",\"TRIGGERED\"],\"rows\":132800}");

        var table = client.get(place + "/result");
        assertThat(table.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(table.text().lines()).hasSize(150_000);

        var ended = client.send("DELETE", place, Map.of(), null);
        assertThat(ended.json()).containsEntry("state", "CANCELLED");
        assertThat(client.get(place).status()).isEqualTo(404);
    }

    @Test
    void aSweepIsCancelledWhileItRuns() throws InterruptedException {
        var body = body(9_000_000);
        body.put(
                "axes",
                List.of(
                        Map.of("field", "forceLevel.usTroops", "from", 1, "to", 90_000),
                        Map.of("field", "forceLevel.basesVacated", "from", 1, "to", 100)));
        body.put("format", "csv");
        var place = Objects.requireNonNull(client.post(SWEEPS, body).header("Location"));
        var progress = client.get(place);
        for (var i = 0; i < 600 && !isUnderWay(progress); i++) {
            Thread.sleep(10);
            progress = client.get(place);
        }
        assertThat(progress.json()).containsEntry("state", "RUNNING");
        assertThat(client.get(place + "/result").status()).isEqualTo(409);

        var ended = client.send("DELETE", place, Map.of(), null);

        assertThat(ended.json()).containsEntry("state", "CANCELLED");
        assertThat((Integer) ended.json().get("written")).isBetween(1, 8_999_999);
        assertThat(client.get(place).status()).isEqualTo(404);
        assertThat(client.get(place + "/result").status()).isEqualTo(404);
        // The one thread that runs them is free again: the next does not wait for nine million rows.
        var next = body(4);
        next.put("job", true);
        var begun = Objects.requireNonNull(client.post(SWEEPS, next).header("Location"));
        var after = client.get(begun);
        for (var i = 0; i < 300 && !after.json().containsValue("DONE"); i++) {
            Thread.sleep(10);
            after = client.get(begun);
        }
        assertThat(after.json()).containsEntry("state", "DONE");
        client.send("DELETE", begun, Map.of(), null);
    }

    private static boolean isUnderWay(Client.Reply progress) {
        return progress.json().containsValue("RUNNING") && !progress.json().containsValue(0);
    }
}
