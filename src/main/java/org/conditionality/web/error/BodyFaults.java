package org.conditionality.web.error;

import java.util.List;
import org.conditionality.text.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says what is wrong with a body that cannot be read, in the words of its writer. */
final class BodyFaults {

    private static final String EMPTY = "No content";
    private static final String TRAILING = "Trailing token";
    private static final String DUPLICATE = "Duplicate";

    private BodyFaults() {}

    static ProblemDetails empty() {
        return ProblemDetails.of(HttpStatus.BAD_REQUEST, "The body is empty, or null.", "Send a JSON object.")
                .at(1, 1);
    }

    static ProblemDetails of(JacksonException fault) {
        var message = String.valueOf(fault.getOriginalMessage());
        if (message.startsWith(EMPTY)) {
            return empty();
        }
        return malformed(fault, message);
    }

    private static ProblemDetails malformed(JacksonException fault, String message) {
        var problem = new Problem(place(fault), detail(fault, message), suggestion(fault, message));
        var details = ProblemDetails.of(HttpStatus.BAD_REQUEST, List.of(problem));
        var at = location(fault);
        return at == null || at.getLineNr() < 1 ? details : details.at(at.getLineNr(), at.getColumnNr());
    }

    private static @Nullable TokenStreamLocation location(JacksonException fault) {
        return fault.getLocation() == null && fault.processor() instanceof JsonParser parser
                ? parser.currentLocation()
                : fault.getLocation();
    }

    private static String place(JacksonException fault) {
        return fault.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : "";
    }

    private static String detail(JacksonException fault, String message) {
        if (fault instanceof StreamConstraintsException) {
            return "The body is nested too deeply, or holds too long a text, name or number, or too many values.";
        }
        if (message.startsWith(DUPLICATE)) {
            return "%s is given twice in one object.".formatted(quoted(message));
        }
        if (message.startsWith(TRAILING)) {
            return "Something follows the end of the JSON value.";
        }
        if (fault instanceof UnexpectedEndOfInputException) {
            return "The body ends in the middle of its JSON.";
        }
        return fault instanceof StreamReadException
                ? "The body is not JSON: " + plain(message)
                : "The body is not JSON.";
    }

    private static String suggestion(JacksonException fault, String message) {
        if (fault instanceof StreamConstraintsException) {
            return "At most 32 levels, texts of 20,000 characters, names of 1,000, numbers of 100 digits.";
        }
        return message.startsWith(DUPLICATE) ? "Keep one of them." : "Send one JSON object in UTF-8.";
    }

    private static String quoted(String message) {
        var from = message.indexOf('"');
        var to = message.lastIndexOf('"');
        return from < to ? "`" + message.substring(from + 1, to) + "`" : "A key";
    }

    /** The parser's own words, without its places in memory and the names of its settings. */
    private static String plain(String message) {
        var end = message.length();
        for (var mark : new String[] {" (start marker", ": enable `", " (not recognized", "\n at "}) {
            var at = message.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return message.substring(0, end) + ".";
    }
}
