package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
        var reply = send(request);

        assertThat(reply).startsWith("HTTP/1.1 " + status).contains("Content-Type: application/problem+json");
        assertThat(Client.JSON
                        .readTree(reply.substring(reply.indexOf("\r\n\r\n")))
                        .path("status")
                        .asInt())
                .isEqualTo(status);
        assertThat(reply).doesNotContain("Exception", "\tat ", "<html", "Tomcat", "org.apache");
    }

    private String send(String request) throws IOException {
        var parts = request.split("~~", 2);
        var head = parts[0].replaceFirst("~|$", "\r\nHost: localhost\r\nConnection: close\r\n");
        var text = head.replace("~", "\r\n") + (head.endsWith("\r\n") ? "\r\n" : "\r\n\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var body = parts.length > 1 ? parts[1] + "\r\n" : "";
            socket.getOutputStream().write((text + body).getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
