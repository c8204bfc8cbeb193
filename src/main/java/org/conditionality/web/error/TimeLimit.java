package org.conditionality.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.conditionality.work.WorkLimit;
import org.conditionality.work.WorkStopped;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Ends the work for a request at its limit of time, whether or not the client is still there. */
@Component
@EnableConfigurationProperties(TimeLimits.class)
@Order(TimeLimit.FIRST)
final class TimeLimit extends OncePerRequestFilter {

    static final int FIRST = Ordered.HIGHEST_PRECEDENCE;

    private final TimeLimits limits;
    private final JsonMapper mapper;

    TimeLimit(TimeLimits limits, JsonMapper mapper) {
        this.limits = limits;
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var scope = WorkLimit.of(limits.of(request)).begin()) {
            chain.doFilter(request, response);
        } catch (ServletException e) {
            // While the body was still being read; what happens later is answered where other errors are.
            if (!(e.getRootCause() instanceof WorkStopped stopped)) {
                throw e;
            }
            var problem = problem(stopped, request);
            response.setStatus(problem.status());
            response.setContentType(ProblemDetails.MEDIA_TYPE);
            response.getOutputStream().write(mapper.writeValueAsBytes(problem));
        }
    }

    static ProblemDetails problem(WorkStopped e, HttpServletRequest request) {
        return ProblemDetails.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The request takes too long. " + e.getMessage(),
                ("Ask for less at a time, such as fewer readings, fields, rows or days. "
                                + "How long a request may take is the setting `conditionality.limits.%s`.")
                        .formatted(TimeLimits.setting(request)));
    }
}
