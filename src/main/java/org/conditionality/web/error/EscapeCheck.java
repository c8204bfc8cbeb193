package org.conditionality.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a path or query whose escapes cannot be decoded, whether or not anybody would read it. */
@Component
@Order(TimeLimit.FIRST + 1)
final class EscapeCheck extends OncePerRequestFilter {

    private final JsonMapper mapper;

    EscapeCheck(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isDecodable(request.getRequestURI()) && isDecodable(request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            var problem = ProblemDetails.of(
                    HttpStatus.BAD_REQUEST,
                    "The path or the query holds an escape that cannot be decoded.",
                    "After `%` write two hexadecimal digits of the text in UTF-8, and `%25` for the sign itself.");
            response.setStatus(problem.status());
            response.setContentType(ProblemDetails.MEDIA_TYPE);
            response.getOutputStream().write(mapper.writeValueAsBytes(problem));
        }
    }

    private static boolean isDecodable(@Nullable String text) {
        if (text == null) {
            return true;
        }
        try {
            var bytes = UriUtils.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }
}
