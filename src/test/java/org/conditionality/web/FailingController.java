package org.conditionality.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fails as the service might, with what no client may see. */
@RestController
final class FailingController {

    static final String SECRET = "the inside";

    @GetMapping("/failure")
    String fail() {
        throw new IllegalStateException(SECRET, new IOException(SECRET));
    }

    @GetMapping("/failure/error")
    void failOutside(HttpServletResponse response) throws IOException {
        response.sendError(500, SECRET);
    }
}
