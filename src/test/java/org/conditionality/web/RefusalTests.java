package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Everything in {@code refusals.yaml} is refused as it says there, and never with a word about the inside. */
@ServiceTest
final class RefusalTests {

    private final Client client;

    RefusalTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    /** One row of the table. */
    record Row(
            String name,
            @Nullable String request,
            @Nullable Map<String, String> headers,
            @Nullable Object body,
            @Nullable String text,
            @Nullable Repeat repeat,
            @Nullable Integer bytes,
            int status,
            @Nullable String pointer,
            @Nullable String detail,
            @Nullable String suggestion,
            @Nullable Integer errors,
            @Nullable Integer line,
            @Nullable String allow) {

        String method() {
            return request == null ? "POST" : request.substring(0, request.indexOf(' '));
        }

        String path() {
            return request == null ? "/api/v1/evaluations" : request.substring(request.indexOf(' ') + 1);
        }

        byte @Nullable [] content() {
            var written = text;
            if (body != null) {
                written = Client.JSON.writeValueAsString(body);
            } else if (repeat != null) {
                written = repeat.text();
            } else if (bytes != null) {
                written = "{\"agreement\":\"" + "x".repeat(bytes - 16) + "\"}";
            }
            return written == null ? null : written.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A text too long for the table. */
    record Repeat(String before, String piece, int times, String after) {

        String text() {
            return before + piece.repeat(times) + after;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsRefusedAsTheTableSays() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> isRefused(row)));
    }

    private static List<Row> rows() throws IOException {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var stream = RefusalTests.class.getResourceAsStream("/refusals.yaml")) {
            return mapper.readValue(stream, new TypeReference<>() {});
        }
    }

    private void isRefused(Row row) {
        var headers = row.headers() == null ? Map.<String, String>of() : row.headers();
        var reply = client.send(row.method(), row.path(), headers, row.content());

        assertThat(reply.status()).as(reply.text()).isEqualTo(row.status());
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json()).containsEntry("status", row.status()).containsKeys("title", "detail");
        assertThat(reply.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).containsKeys("pointer", "detail"));
        names(row, reply);
        betraysNothing(reply);
    }

    private static void names(Row row, Client.Reply reply) {
        assertThat(reply.errors()).as(reply.text()).anySatisfy(error -> {
            if (row.pointer() != null) {
                assertThat(error).containsEntry("pointer", row.pointer());
            }
            if (row.detail() != null) {
                assertThat(error.get("detail")).asString().contains(row.detail());
            }
            if (row.suggestion() != null) {
                assertThat(error.get("suggestion")).asString().contains(row.suggestion());
            }
        });
        if (row.errors() != null) {
            assertThat(reply.errors()).hasSize(row.errors());
        }
        if (row.line() != null) {
            assertThat(reply.json()).containsEntry("line", row.line()).containsKey("column");
        }
        if (row.allow() != null) {
            assertThat(reply.header("Allow")).contains(row.allow());
        }
    }

    private static void betraysNothing(Client.Reply reply) {
        assertThat(reply.text())
                .doesNotContain("\tat ", "\\tat ", "Exception", "org.conditionality", "org.springframework")
                .doesNotContain("java.", "jackson", "tomcat", "Tomcat", FailingController.SECRET);
        assertThat(reply.json()).doesNotContainKeys("trace", "exception", "message", "path", "timestamp");
    }
}
