package org.conditionality.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service under test. */
public final class Client {

    public static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root;

    public Client(int port) {
        root = "http://127.0.0.1:" + port;
    }

    /** What came back. */
    public record Reply(int status, java.net.http.HttpHeaders headers, String text) {

        @SuppressWarnings("unchecked") // The service answers with objects.
        public Map<String, Object> json() {
            return Objects.requireNonNull(JSON.readValue(text, Map.class));
        }

        List<Map<String, Object>> errors() {
            return list("errors");
        }

        /** The objects of a list. */
        List<Map<String, Object>> list(String field) {
            return objects(json(), field);
        }

        @Nullable
        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    /** The objects of a list in an object. */
    @SuppressWarnings("unchecked") // The caller knows that it is one.
    static List<Map<String, Object>> objects(Map<String, Object> object, String field) {
        return Objects.requireNonNull((List<Map<String, Object>>) object.get(field));
    }

    public Reply get(String path) {
        return send("GET", path, Map.of(), null);
    }

    public Reply post(String path, Object body) {
        return send("POST", path, Map.of(), JSON.writeValueAsBytes(body));
    }

    /** Sends a body as JSON unless the headers say otherwise; chunked if they ask for it. */
    public Reply send(String method, String path, Map<String, String> headers, byte @Nullable [] body) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).method(method, publisher(headers, body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach((name, value) -> {
            if (!name.equals("Transfer-Encoding")) {
                request.header(name, value);
            }
        });
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher publisher(Map<String, String> headers, byte @Nullable [] body) {
        if (body == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        var whole = HttpRequest.BodyPublishers.ofByteArray(body);
        return headers.containsKey("Transfer-Encoding") ? HttpRequest.BodyPublishers.fromPublisher(whole) : whole;
    }
}
