package org.conditionality.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.conditionality.web.Client;
import org.conditionality.web.RawRequest;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer says of itself, whoever gives it. */
@ServiceTest
final class AnswerHeadersTests {

    private final int port;
    private final Client client;

    AnswerHeadersTests(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/agreements",
                "GET /api/v1/agreements/nothing",
                "GET /api/v1/rules",
                "GET /api/v1/agreements/doha-2020/schema",
                "GET /api/v1/failure",
                "GET /nothing",
                "GET /api/v1/sweeps",
                "POST /api/v1/evaluations",
                "OPTIONS /api/v1/evaluations",
                "HEAD /api/v1/agreements",
                "GET /actuator",
                "GET /actuator/health",
                "GET /actuator/health/readiness",
                "GET /v3/api-docs",
                "GET /v3/api-docs.yaml",
                "GET /v3/api-docs/swagger-config",
                "GET /swagger-ui.html",
                "GET /swagger-ui/index.html",
                "GET /swagger-ui/swagger-ui.css",
                "GET /swagger-ui/swagger-initializer.js",
                "GET /swagger-ui/nothing.js"
            })
    void itSaysThatItsTypeHoldsThatNobodyMayFrameItAndWhetherItMayBeKept(String request) {
        var parts = request.split(" ", 2);
        var reply = client.send(parts[0], parts[1], Map.of(), null);

        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Content-Security-Policy")).contains("frame-ancestors 'none'", "default-src 'none'");
        assertThat(reply.headers().allValues("Cache-Control"))
                .containsExactly(request.endsWith(".css") || request.endsWith("nothing.js") ? "no-cache" : "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE",
                "GET /api/v1/agreements/%zz HTTP/1.1",
                "GET /api/v1/agreements?x=%zz HTTP/1.1",
                "GET /api/v1/agreements HTTP/9.9",
                "TRACE /api/v1/agreements HTTP/1.1",
                "GET /api/v1/agreements HTTP/1.1~Bad Header: x"
            })
    void soDoesTheAnswerToWhatIsNoRequest(String request) throws Exception {
        assertThat(RawRequest.send(port, request))
                .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Cache-Control: no-store");
    }

    /** The pages load nothing that the policy they carry forbids. */
    @Test
    void thePagesOfTheInterfaceHoldNoScriptOfTheirOwn() {
        var page = client.get("/swagger-ui/index.html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<script src=\"./swagger-ui-bundle.js\"");
        assertThat(page.text().replaceAll("<script src=\"\\./[^\"]*\"[^>]*> ?</script>", ""))
                .doesNotContain("<script", "javascript:", " onload=", "http://", "https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/swagger-ui/swagger-initializer.js",
                "/actuator",
                "/actuator/health",
                "/api/v1/agreements",
                "/api/v1/agreements/doha-2020",
                "/api/v1/agreements/doha-2020/schema",
                "/api/v1/rules",
                "/nothing"
            })
    void theHostThatARequestClaimsToBeForIsNotRepeated(String path) throws Exception {
        for (var header : List.of(
                "Host: evil.example",
                "Host: localhost~X-Forwarded-Host: evil.example",
                "Host: localhost~X-Forwarded-Prefix: /evil.example",
                "Host: localhost~Forwarded: host=evil.example;proto=https")) {
            assertThat(RawRequest.send(port, "GET " + path + " HTTP/1.1~" + header))
                    .doesNotContain("evil.example");
        }
    }
}
