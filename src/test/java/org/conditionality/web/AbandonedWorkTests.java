package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** No work goes on for a client that has left, or for longer than a request may take. */
@ServiceTest
@TestPropertySource(
        properties = {
            "conditionality.limits.time=5s",
            "conditionality.limits.scenario-time=10ms",
            "conditionality.limits.ledger-time=500ms",
            "server.tomcat.connection-timeout=5s"
        })
@ExtendWith(OutputCaptureExtension.class)
final class AbandonedWorkTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String JSON = "application/json";

    private final int port;
    private final Client client;

    AbandonedWorkTests(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @BeforeEach
    void waitUntilTheServiceIsReady() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> client.get("/actuator/health/readiness").status() == 200);
    }

    /** Cases that take minutes together: each has a day and decisions of its own. */
    private static List<Object> dear() {
        var questions = new ArrayList<Object>();
        for (var i = 0; i < 100; i++) {
            var day = LocalDate.of(2020, 12, 1).plusDays(i).toString();
            questions.add(Map.of("agreement", "doha-2020", "asOf", day, "facts", decisions()));
        }
        return questions;
    }

    private static Map<String, Object> decisions() {
        var decisions = new ArrayList<Object>();
        for (var i = 1; i < 60; i++) {
            var day = LocalDate.of(2019, 1, 1).plusDays(i).toString();
            decisions.add(Map.of("obligation", "phase-two-troops", "kind", "WAIVE", "on", day));
        }
        return Map.of("usDecision", decisions);
    }

    @Test
    void aBatchThatTakesTooLongIsStoppedAsAWholeAndToldHowToAskForLess() {
        var reply = client.post("/api/v1/evaluations/batch", dear());

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json())
                .containsEntry("title", "Service Unavailable")
                .containsEntry("detail", "The request takes too long. It was stopped after 5 seconds.");
        assertThat(reply.text()).contains("Ask for less at a time", "`conditionality.limits.time`");
        assertThatNobodyWorks();
    }

    @Test
    void runsOfScenariosHaveALimitOfTheirOwn() {
        var reply = client.post("/api/v1/scenarios/runs", Map.of());

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text()).contains("stopped after 10 milliseconds", "`conditionality.limits.scenario-time`");
    }

    @Test
    void workForAClientThatHasLeftEndsAtTheLimitOfTime() throws IOException {
        try (var socket = send("/api/v1/evaluations/batch", JSON, Client.JSON.writeValueAsString(dear()))) {
            await().atMost(SOON).until(AbandonedWorkTests::isSomebodyWorking);
            socket.setSoLinger(true, 0);
        }

        assertThatNobodyWorks();
    }

    @Test
    void aTableThatNobodyReadsIsNotWrittenToItsEnd(CapturedOutput output) throws IOException {
        try (var socket = send("/api/v1/sweeps", "text/csv", Client.JSON.writeValueAsString(table()))) {
            assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
            socket.setSoLinger(true, 0);
        }

        assertThatNobodyWorks();
        assertThat(output).doesNotContain("A request failed");
    }

    private static Map<String, Object> table() {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", "doha-2020");
        body.put("asOf", "2020-12-01");
        body.put("facts", Map.of());
        body.put("axes", List.of(Map.of("field", "forceLevel.usTroops", "from", 1, "to", 100_000)));
        return body;
    }

    @Test
    void aJobThatIsDeletedStops() {
        var body = table();
        body.put(
                "axes",
                List.of(
                        Map.of("field", "forceLevel.usTroops", "from", 1, "to", 100_000),
                        Map.of("field", "forceLevel.alliedTroops", "from", 1, "to", 90)));
        var begun = client.post("/api/v1/sweeps", body);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        await().atMost(SOON).until(AbandonedWorkTests::isSomebodyWorking);

        client.send("DELETE", Objects.requireNonNull(begun.header("Location")), Map.of(), null);

        assertThatNobodyWorks();
    }

    @Test
    void aBodyThatComesDropByDropHoldsNoThreadForLonger() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(head("/api/v1/evaluations", JSON, 1_000).getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 32; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(200);
            }

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 503");
        }
    }

    @Test
    void aLedgerThatComesDropByDropHoldsNoThreadForLonger() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(head("/api/v1/ledgers?id=drops", "text/csv", 1_000_000).getBytes(StandardCharsets.US_ASCII));
            out.write("date,province\n".getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 8; i++) {
                out.write("2020-03-01,Helmand\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(200);
            }

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 503");
        }
    }

    private Socket send(String path, String accept, String body) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        var head = head(path, JSON, body.length()).replace("Accept: */*", "Accept: " + accept);
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String head(String path, String type, int length) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, type, length);
    }

    private static void assertThatNobodyWorks() {
        await().atMost(SOON).until(() -> !isSomebodyWorking());
    }

    private static boolean isSomebodyWorking() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("org.conditionality.whatif.")
                        || name.startsWith("org.conditionality.evaluation."));
    }
}
