package org.conditionality.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.text.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Why a request is not answered (RFC 9457; the type is left out, which means {@code about:blank}).
 *
 * @param title the name of the status
 * @param detail the problem in one sentence
 * @param line the line of a malformed body at which reading stopped, from 1; null for other problems
 * @param column the column in that line, from 1; null for other problems
 * @param errors everything that is wrong, each with its place in the body
 */
@Schema(description = "Why a request is not answered, as problem details (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        @Schema(example = "Unprocessable Content") String title,
        @Schema(example = "422") int status,
        String detail,
        @Nullable Integer line,
        @Nullable Integer column,
        List<Problem> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_ERRORS = 100;
    private static final int LONGEST_TEXT = 1_000;

    public ProblemDetails {
        detail = printable(detail);
        errors = errors.stream()
                .limit(MOST_ERRORS)
                .map(ProblemDetails::printable)
                .toList();
    }

    /** One problem with the request as a whole. */
    static ProblemDetails of(HttpStatusCode status, String detail, @Nullable String suggestion) {
        return of(status, List.of(new Problem("", detail, suggestion)));
    }

    public static ProblemDetails of(HttpStatusCode status, List<Problem> problems) {
        var detail = problems.size() == 1 ? problems.get(0).detail() : summary(problems.size());
        return new ProblemDetails(phrase(status), status.value(), detail, null, null, problems);
    }

    /** Rules that come to no answer on the facts of a question. */
    public static ProblemDetails of(RulesFault fault) {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                fault.findings().stream()
                        .map(finding -> new Problem("", finding.withoutAdvice(), finding.suggestion()))
                        .toList());
    }

    public static ProblemDetails internal() {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The service failed; what went wrong is in its log.",
                "The fault is not in the request. Please report it.");
    }

    /** The same problem, at a place in the text of the body. */
    ProblemDetails at(int line, int column) {
        return new ProblemDetails(title, status, detail, line, column, errors);
    }

    private static String summary(int problems) {
        return problems <= MOST_ERRORS
                ? "%d things are wrong.".formatted(problems)
                : "%d things are wrong; the first %d are listed.".formatted(problems, MOST_ERRORS);
    }

    private static String phrase(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static Problem printable(Problem problem) {
        var suggestion = problem.suggestion();
        return new Problem(
                printable(problem.pointer()),
                printable(problem.detail()),
                suggestion == null ? null : printable(suggestion));
    }

    /** Texts quote the input, which may be long, or hold half a character that no JSON can carry. */
    private static String printable(String text) {
        var whole = text.codePoints()
                .limit(LONGEST_TEXT)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return whole.length() < text.length() ? whole + "…" : whole.toString();
    }
}
