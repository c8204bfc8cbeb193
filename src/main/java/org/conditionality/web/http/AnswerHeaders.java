package org.conditionality.web.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;

/**
 * Says of every answer, whoever gives it, that its content type is to be believed, that no page may frame it, and whether
 * it may be kept. It is part of the container, through which malformed requests pass too.
 */
public final class AnswerHeaders extends ValveBase {

    /** What comes back depends on rules and ledgers, which change. */
    private static final String NOT_KEPT = "no-store";

    private static final String KEPT_IF_UNCHANGED = "no-cache";
    private static final String DOCUMENTATION = "/swagger-ui/";

    /** What is read by programs; everything else is a page, or what a page loads. */
    private static final List<String> INTERFACE = List.of("/api/", "/v3/", "/actuator");

    /** What a page loads, which is the same until the service is another. */
    private static final List<String> LOADED = List.of("/assets/", "/webjars/");

    private static final String PAGE_IS_LOADED =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String NOTHING_IS_LOADED = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_IS_LOADED =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    public AnswerHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var uri = String.valueOf(request.getRequestURI());
        var isDocumentation = uri.startsWith(DOCUMENTATION);
        var isKept = isDocumentation || LOADED.stream().anyMatch(uri::startsWith);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", isDocumentation ? OWN_IS_LOADED : policy(uri));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, isKept ? KEPT_IF_UNCHANGED : NOT_KEPT);
        getNext().invoke(request, response);
    }

    private static String policy(String uri) {
        return INTERFACE.stream().anyMatch(uri::startsWith) ? NOTHING_IS_LOADED : PAGE_IS_LOADED;
    }
}
