package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no well-behaved client sends, and the container refuses before a controller sees it. */
@ServiceTest
final class MalformedRequestTests {

    private final int port;

    MalformedRequestTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GARBAGE                                                          | 400",
                "GET /api/v1/agreements/<id> HTTP/1.1                             | 400",
                "GET /api/v1/agreements/%zz HTTP/1.1                              | 400",
                "GET /api/v1/agreements/%ff%fe HTTP/1.1                           | 400",
                "GET /api/v1/agreements/%00 HTTP/1.1                              | 400",
                "GET /api/v1/agreements?q=%zz&[ HTTP/1.1                          | 400",
                "GET /api/v1/agreements/doha-2020/cut-points?reading=%zz HTTP/1.1 | 400",
                "GET /api/v1/agreements/doha-2020/cut-points?reading=%ff HTTP/1.1 | 400",
                "GET /api/v1/agreements/doha-2020/cut-points?reading=% HTTP/1.1   | 400",
                "GET /api/v1/agreements/doha-2020/cut-points?%4=us HTTP/1.1       | 400",
                "GET /api/v1/agreements/doha-2020;x=%zz HTTP/1.1                  | 400",
                "GET /actuator/health?x=%zz HTTP/1.1                              | 400",
                "GET /v3/api-docs?x=%zz HTTP/1.1                                  | 400",
                "GET /swagger-ui.html?x=%c0%af HTTP/1.1                           | 400",
                "GET /swagger-ui/index.html?x=%zz HTTP/1.1                        | 400",
                "GET /nothing?x=%zz HTTP/1.1                                      | 400",
                "DELETE /api/v1/ledgers/x?y=%zz HTTP/1.1                          | 400",
                "POST /api/v1/ledgers?id=%zz HTTP/1.1~Content-Type: text/csv      | 400",
                "GET /../../etc/passwd HTTP/1.1                                   | 400",
                "GET /WEB-INF/web.xml HTTP/1.1                                    | 404",
                "GET /api/v1/agreements HTTP/9.9                                  | 505",
                "TRACE /api/v1/agreements HTTP/1.1                                | 405",
                "CONNECT conditionality:80 HTTP/1.1                               | 501",
                "GET /api/v1/agreements HTTP/1.1~Bad Header: x                    | 400",
                "POST /api/v1/evaluations HTTP/1.1~Content-Length: two            | 400",
                "POST /api/v1/evaluations HTTP/1.1~Content-Length: -5             | 400",
                "POST /api/v1/evaluations HTTP/1.1~Content-Length: 50~~{}         | 400",
                "POST /api/v1/evaluations HTTP/1.1~Transfer-Encoding: none        | 501",
                "POST /api/v1/evaluations HTTP/1.1~Transfer-Encoding: chunked~~zz | 400",
                "POST /api/v1/evaluations HTTP/1.1~Content-Length: 2~Expect: it   | 417"
            })
    void itIsRefusedInTheSameFormAndBetraysNothing(String request, int status) throws IOException {
        var reply = RawRequest.send(port, request);

        assertThat(reply).startsWith("HTTP/1.1 " + status).contains("Content-Type: application/problem+json");
        assertThat(Client.JSON
                        .readTree(reply.substring(reply.indexOf("\r\n\r\n")))
                        .path("status")
                        .asInt())
                .isEqualTo(status);
        assertThat(reply).doesNotContain("Exception", "\tat ", "<html", "Tomcat", "org.apache");
    }

    @Test
    void moreParametersThanTheContainerReadsAreRefused() throws IOException {
        var many = "a=1&".repeat(1_500);

        assertThat(RawRequest.send(port, "GET /api/v1/agreements/doha-2020/cut-points?" + many + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("The parameters of the query cannot be read.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1f8b0800 | The body is compressed with gzip, not JSON.",
                "504b0304 | The body is a ZIP archive, not JSON."
            })
    void aBodyThatIsPackedIsCalledSo(String beginning, String detail) {
        var body = Arrays.copyOf(HexFormat.of().parseHex(beginning), 200);

        var reply = new Client(port).send("POST", "/api/v1/evaluations", Map.of(), body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errors())
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("detail", detail)
                        .containsEntry("suggestion", "Unpack it, and send the JSON itself in UTF-8."));
    }
}
