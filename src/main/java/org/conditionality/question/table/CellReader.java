package org.conditionality.question.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.conditionality.fact.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells as spreadsheets leave them. What can be read in two ways is refused, not guessed.
 *
 * @param hasDecimalComma whether numbers are written as {@code 8.600,0}, as they are where semicolons stand between cells
 * @param order how days with slashes are written
 */
record CellReader(boolean hasDecimalComma, DayOrder order) {

    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[ T]0{1,2}:00(?::00(?:\\.0+)?)?Z?)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.0+)?");
    private static final LocalDate BEFORE_SERIALS = LocalDate.of(1899, 12, 30);

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final Pattern OPEN = Pattern.compile("\\d{1,3}[.,]000");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?:[ \u00a0\u202f'’]\\d{3})+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D");
    private static final Pattern BY_COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
    private static final Pattern BY_POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");
    private static final Pattern COMMA_ZEROS = Pattern.compile("(\\d{1,18}),0+");
    private static final Pattern POINT_ZEROS = Pattern.compile("(\\d{1,18})\\.0+");

    /** What a cell says; or, where it cannot be read, why, and what may have been meant. */
    record CellValue(
            Object value, @Nullable String fault, @Nullable String advice) {

        static CellValue of(Object value) {
            return new CellValue(value, null, null);
        }
    }

    /** Reads a cell that is not empty. */
    CellValue read(String text, Optional<Field.Kind> kind, List<String> constants) {
        if (text.matches("#[A-Z/0]+[!?]?")) {
            return new CellValue(text, "`%s` is an error of a spreadsheet.".formatted(text), "Mend or empty the cell.");
        }
        if (kind.isEmpty()) {
            return either(text);
        }
        return switch (kind.get()) {
            case BOOLEAN -> flag(text);
            case NUMBER -> number(text);
            case DATE -> day(text);
            case ENUM -> CellValue.of(constant(text, constants));
            case TEXT -> CellValue.of(text);
        };
    }

    /** A number or a day, whichever it looks like. */
    private CellValue either(String text) {
        var number = number(text);
        var day = day(text);
        return number.fault() == null ? number : day.fault() == null || looksLikeADay(text) ? day : number;
    }

    private static boolean looksLikeADay(String text) {
        return DayOrder.isSlashed(text)
                || DOTTED.matcher(text).matches()
                || ISO.matcher(text).matches();
    }

    private static CellValue flag(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (YES.contains(lower) || NO.contains(lower)) {
            return CellValue.of(YES.contains(lower));
        }
        return new CellValue(
                text, "It is true or false, not `%s`.".formatted(text), "Leave it empty if it is unknown.");
    }

    private CellValue number(String text) {
        if (DIGITS.matcher(text).matches()) {
            return CellValue.of(Long.valueOf(text));
        }
        if (OPEN.matcher(text).matches() && text.contains(hasDecimalComma ? "," : ".")) {
            return new CellValue(
                    text,
                    "`%s` can be read as %s or as %s."
                            .formatted(
                                    text,
                                    text.substring(0, text.length() - 4),
                                    NO_DIGITS.matcher(text).replaceAll("")),
                    "Write it without `.` and `,`.");
        }
        if (SPACED.matcher(text).matches()
                || (hasDecimalComma ? BY_POINTS : BY_COMMAS).matcher(text).matches()) {
            return CellValue.of(Long.valueOf(NO_DIGITS.matcher(text).replaceAll("")));
        }
        for (var zeros : List.of(POINT_ZEROS, COMMA_ZEROS)) {
            var number = zeros.matcher(text);
            if (number.matches()) {
                return CellValue.of(Long.valueOf(number.group(1)));
            }
        }
        var digits = NO_DIGITS.matcher(text).replaceAll("");
        return new CellValue(
                text,
                "It is a whole number from 0 up, not `%s`.".formatted(text),
                SPACED.matcher(text).matches()
                                || BY_COMMAS.matcher(text).matches()
                                || BY_POINTS.matcher(text).matches()
                        ? "Maybe `%s`?".formatted(digits)
                        : null);
    }

    private CellValue day(String text) {
        var iso = ISO.matcher(text);
        var dotted = DOTTED.matcher(text);
        var day = iso.matches()
                ? DayOrder.day(iso.group(1), iso.group(2), iso.group(3))
                : dotted.matches() ? DayOrder.day(dotted.group(3), dotted.group(2), dotted.group(1)) : order.day(text);
        return day.map(date -> CellValue.of(date.toString())).orElseGet(() -> noDay(text));
    }

    private CellValue noDay(String text) {
        if (DayOrder.isSlashed(text) && order == DayOrder.OPEN) {
            return new CellValue(
                    text,
                    "`%s` begins with the month or with the day, and the table does not show which.".formatted(text),
                    "Write days as in `2020-02-29`.");
        }
        if (looksLikeADay(text)) {
            return new CellValue(
                    text, "The calendar has no day `%s`.".formatted(text), "Write days as in `2020-02-29`.");
        }
        return new CellValue(text, "`%s` is no day.".formatted(text), serial(text));
    }

    /** Spreadsheets count days from the end of 1899, and save the count where a cell is shown as a number. */
    private static String serial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return "Write days as in `2020-02-29`.";
        }
        try {
            return "Maybe `%s`, which a spreadsheet has saved as a number?"
                    .formatted(BEFORE_SERIALS.plusDays(Long.parseLong(text.substring(0, 5))));
        } catch (DateTimeException tooLate) {
            return "Write days as in `2020-02-29`.";
        }
    }

    /** The constant that is meant, whatever its case, spaces and hyphens; else the text itself. */
    private static String constant(String text, List<String> constants) {
        var bare = text.replace(' ', '_').replace('-', '_');
        return constants.stream().filter(bare::equalsIgnoreCase).findFirst().orElse(text);
    }
}
