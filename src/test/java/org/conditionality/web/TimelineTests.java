package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
final class TimelineTests {

    private static final String TIMELINES = "/api/v1/timelines";

    private final Client client;

    TimelineTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theRecordIsFollowedThroughTime() {
        var reply = client.post(
                TIMELINES,
                Map.of(
                        "agreement", "doha-2020",
                        "readings", List.of("us"),
                        "from", "2021-04-13",
                        "to", "2021-05-02",
                        "background", "record"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text())
                .contains("\"from\":\"2021-04-13\",\"to\":\"2021-04-13\",\"labels\":[\"FROZEN\",\"REVERSIBLE\"]")
                .contains("\"from\":\"2021-04-14\",\"to\":\"2021-05-01\",\"labels\":[\"TRIGGERED\"]")
                .contains("\"kind\":\"DEADLINE\",\"on\":\"2021-05-02\"")
                .doesNotContain(":null");
    }

    @Test
    void everythingWrongIsNamedWithItsPlace() {
        var reply = client.post(
                TIMELINES,
                Map.of(
                        "agreement", "doha-2020",
                        "from", "2020-03-01",
                        "to", "2020-03-31",
                        "events", List.of(Map.of("on", "2020-04-01", "facts", Map.of("violense", Map.of())))));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .extracting(error -> error.get("pointer"))
                .containsExactly("/events/0/on", "/events/0/facts/violense");
    }

    @Test
    void anEvaluationStartsFromTheRecord() {
        var reply = client.post(
                "/api/v1/evaluations",
                Map.of(
                        "agreement",
                        "doha-2020",
                        "readings",
                        List.of("us"),
                        "asOf",
                        "2020-12-01",
                        "background",
                        "record"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat((Map<?, ?>) reply.json().get("readings")).hasSize(1);
        assertThat(reply.text()).contains("\"frozen\":[\"phase-two-troops\"");
    }
}
