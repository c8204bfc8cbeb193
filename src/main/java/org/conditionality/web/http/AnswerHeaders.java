package org.conditionality.web.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
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
    private static final String PAGES = "/swagger-ui/";
    private static final String NOTHING_IS_LOADED = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_IS_LOADED =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    public AnswerHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var uri = request.getRequestURI();
        var isPage = uri != null && uri.startsWith(PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", isPage ? OWN_IS_LOADED : NOTHING_IS_LOADED);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, isPage ? KEPT_IF_UNCHANGED : NOT_KEPT);
        getNext().invoke(request, response);
    }
}
