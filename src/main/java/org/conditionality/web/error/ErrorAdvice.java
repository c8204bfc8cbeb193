package org.conditionality.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.RefusedInput;
import org.conditionality.web.http.Routes;
import org.conditionality.work.WorkStopped;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Turns whatever goes wrong into problem details that say what to do, and nothing about the inside. */
@RestControllerAdvice
final class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final Routes routes;

    ErrorAdvice(Routes routes) {
        this.routes = routes;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> refused(RefusedInput e) {
        return answer(ProblemDetails.of(HttpStatus.UNPROCESSABLE_CONTENT, e.problems()));
    }

    /** Rules that can be used come to no answer on these facts. */
    @ExceptionHandler
    ResponseEntity<ProblemDetails> noAnswer(RulesFault e) {
        return answer(ProblemDetails.of(e));
    }

    /** A file of the author's, not of the client's, is at fault. */
    @ExceptionHandler
    ResponseEntity<ProblemDetails> refusedFile(RefusedFile e) {
        var problems = e.problems().stream()
                .map(p -> new Problem("", "%s:%d: %s".formatted(p.file(), p.line(), p.detail()), p.suggestion()))
                .toList();
        return answer(ProblemDetails.of(HttpStatus.INTERNAL_SERVER_ERROR, problems));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> tooLarge(TooLarge e) {
        return answer(ProblemDetails.of(HttpStatus.CONTENT_TOO_LARGE, List.of(e.problem())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> notFound(NotFound e) {
        return answer(ProblemDetails.of(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), e.suggestion()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> conflict(Conflict e) {
        return answer(ProblemDetails.of(HttpStatus.CONFLICT, String.valueOf(e.getMessage()), e.suggestion()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> unreadable(HttpMessageNotReadableException e) {
        return answer(e.getCause() instanceof JacksonException fault ? BodyFaults.of(fault) : BodyFaults.empty());
    }

    /** The container reads the parameters only when the first is asked for. */
    @ExceptionHandler
    ResponseEntity<ProblemDetails> unreadableParameters(InvalidParameterException e) {
        return answer(ProblemDetails.of(
                HttpStatusCode.valueOf(e.getErrorCode()),
                "The parameters of the query cannot be read.",
                "Give each parameter once, and only those that the call takes."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> noSuchPath(NoResourceFoundException e, HttpServletRequest request) {
        var path = request.getRequestURI();
        return answer(ProblemDetails.of(
                HttpStatus.NOT_FOUND, "There is nothing at `%s`.".formatted(path), routes.suggestion(path)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        var detail = "`%s` does not take %s.".formatted(request.getRequestURI(), e.getMethod());
        return answer(ProblemDetails.of(e.getStatusCode(), detail, allowed(e)), e.getHeaders());
    }

    private static @Nullable String allowed(HttpRequestMethodNotSupportedException e) {
        var methods = e.getSupportedHttpMethods();
        return methods == null
                ? null
                : "It takes %s."
                        .formatted(
                                methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> wrongContentType(HttpMediaTypeNotSupportedException e) {
        var given = e.getContentType() == null ? "none" : "`" + e.getContentType() + "`";
        var wanted = e.getSupportedMediaTypes().contains(MediaType.valueOf(Routes.CSV))
                ? Routes.CSV
                : MediaType.APPLICATION_JSON_VALUE;
        var detail = "The body must be %s; its content type is %s.".formatted(wanted, given);
        return answer(
                ProblemDetails.of(e.getStatusCode(), detail, "Send the header `Content-Type: %s`.".formatted(wanted)),
                e.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> notAcceptable(HttpMediaTypeNotAcceptableException e) {
        var suggestion = "Send the header `Accept: application/json`, or none.";
        return answer(
                ProblemDetails.of(e.getStatusCode(), "The answer cannot be given as the request asks.", suggestion),
                e.getHeaders());
    }

    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void clientGone(Exception e) {
        LOG.debug("The client left before its answer", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetails> anythingElse(Exception e, HttpServletRequest request) {
        if (e.getCause() instanceof WorkStopped stopped) {
            return answer(TimeLimit.problem(stopped, request));
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(
                    ProblemDetails.of(known.getStatusCode(), "The request cannot be understood.", null),
                    known.getHeaders());
        }
        LOG.error("A request failed", e);
        return answer(ProblemDetails.internal());
    }

    private static ResponseEntity<ProblemDetails> answer(ProblemDetails problem) {
        return answer(problem, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetails> answer(ProblemDetails problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
