package org.conditionality.rule.finding;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with rules, at a place.
 *
 * @param file the path below the rules directory; empty where no file is at fault
 * @param line counted from 1; 0 where there is none
 * @param column counted from 1
 * @param length how many characters are at fault, at least 1
 * @param rule the name of the rule, where it stands in one
 * @param message what is wrong, in one sentence that quotes the file
 * @param suggestion how to mend it, where that can be told
 */
public record Finding(
        FindingCode code,
        String file,
        int line,
        int column,
        int length,
        @Nullable String rule,
        String message,
        @Nullable String suggestion) {

    /** By file, line and column. */
    public static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparing(Finding::line).thenComparing(Finding::column);

    /** A fault of a whole file, or of none. */
    public static Finding of(FindingCode code, String file, String message, @Nullable String suggestion) {
        return at(code, file, file.isEmpty() ? 0 : 1, null, message, suggestion);
    }

    /** A fault of a line. */
    public static Finding at(
            FindingCode code,
            String file,
            int line,
            @Nullable String rule,
            String message,
            @Nullable String suggestion) {
        return new Finding(code, file, line, 1, 1, rule, message, suggestion);
    }

    /** The place in front of which messages put it: {@code file:line:column}; empty where there is none. */
    public String place() {
        return file.isEmpty() ? "" : file + ":" + line + ":" + column;
    }

    /** Everything in one line: {@code file:line:column: error E202 rule "name": message suggestion}. */
    @Override
    public String toString() {
        return withoutAdvice() + (suggestion == null ? "" : " " + suggestion);
    }

    /** The same without the suggestion. */
    public String withoutAdvice() {
        return (file.isEmpty() ? "" : place() + ": ")
                + code.severity().word() + " " + code.id() + " "
                + (rule == null ? "" : "rule \"" + rule + "\": ")
                + message;
    }
}
