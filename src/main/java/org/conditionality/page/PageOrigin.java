package org.conditionality.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The address at which a request met the service. */
final class PageOrigin {

    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");

    private PageOrigin() {}

    /** As in {@code http://localhost:8080}. A host that is written like none is not repeated. */
    static String of(HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return request.getScheme() + "://" + (host != null && HOST.matcher(host).matches() ? host : "localhost");
    }
}
