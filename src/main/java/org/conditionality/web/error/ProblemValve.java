package org.conditionality.web.error;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what never reaches a controller, such as a malformed request line, in place of the container's error page.
 * The container makes it from its class name.
 */
public final class ProblemValve extends ErrorReportValve {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(ProblemDetails.MEDIA_TYPE);
            response.getOutputStream().write(MAPPER.writeValueAsBytes(problem(status)));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The client is gone, or the answer has begun: there is no one to tell.
            container.getLogger().debug("An error could not be reported", e);
        }
    }

    private static ProblemDetails problem(int status) {
        if (status == 500) {
            return ProblemDetails.internal();
        }
        var detail = switch (status) {
            case 400 -> "The request is not well-formed HTTP.";
            case 404 -> "There is nothing at this path.";
            case 405, 501 -> "The service does not know this method, or this way of sending a body.";
            default -> "The request cannot be served.";
        };
        return ProblemDetails.of(HttpStatusCode.valueOf(status), detail, "The paths are listed at `/v3/api-docs`.");
    }
}
