package org.conditionality.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.conditionality.web.http.Routes;
import org.conditionality.work.WorkLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a body over the limit, by the bytes that arrive and not by what its headers promise, and one compressed. */
@Component
@Order(TimeLimit.FIRST + 2)
final class BodyLimit extends OncePerRequestFilter {

    static final int BYTES = 1 << 20;

    private static final int BUFFER = 1 << 13;

    private static final Map<String, String> PACKINGS =
            Map.of("\u001f\u008b", "compressed with gzip", "PK\u0003\u0004", "a ZIP archive");

    private static final MediaType CSV = MediaType.valueOf(Routes.CSV);

    private final JsonMapper mapper;

    BodyLimit(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** A ledger is read row by row, and has a limit of its own. */
    private static boolean isLedger(HttpServletRequest request) {
        return request.getRequestURI().equals(Routes.LEDGERS) && isCsv(request.getContentType());
    }

    private static boolean isCsv(@Nullable String type) {
        try {
            return type != null && CSV.includes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var promised = request.getContentLengthLong();
        var coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
            refuseCoding(coding, response);
        } else if (isLedger(request)) {
            chain.doFilter(request, response);
        } else if (promised > BYTES) {
            refuse(response);
        } else if (promised > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            var body = read(request.getInputStream());
            var packing = packing(body);
            if (body.length > BYTES) {
                refuse(response);
            } else if (packing.isPresent()) {
                refusePacked(packing.get(), response);
            } else {
                chain.doFilter(new ReadRequest(request, body), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The body, or a byte more than may be sent; a client that sends a byte now and then does not hold a thread for ever. */
    private static byte[] read(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        var read = in.read(buffer);
        while (read >= 0 && body.size() + read <= BYTES) {
            WorkLimit.check();
            body.write(buffer, 0, read);
            read = in.read(buffer);
        }
        body.write(buffer, 0, Math.max(read, 0));
        return body.toByteArray();
    }

    /** How the body was packed, as its first bytes say, though no header does. */
    private static Optional<String> packing(byte[] body) {
        var beginning = new String(body, 0, Math.min(body.length, 4), StandardCharsets.ISO_8859_1);
        return PACKINGS.entrySet().stream()
                .filter(packing -> beginning.startsWith(packing.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void refusePacked(String packing, HttpServletResponse response) throws IOException {
        refuse(
                response,
                ProblemDetails.of(
                        HttpStatus.BAD_REQUEST,
                        "The body is %s, not JSON.".formatted(packing),
                        "Unpack it, and send the JSON itself in UTF-8."));
    }

    private void refuse(HttpServletResponse response) throws IOException {
        refuse(
                response,
                ProblemDetails.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The body is larger than 1 MB (%,d bytes).".formatted(BYTES),
                        "Send fewer facts at a time, for example several batches."));
    }

    private void refuseCoding(String coding, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        refuse(
                response,
                ProblemDetails.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "The body is compressed: its `Content-Encoding` is `%s`.".formatted(coding),
                        "Send it as it is, without that header."));
    }

    private void refuse(HttpServletResponse response, ProblemDetails problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    }
}
