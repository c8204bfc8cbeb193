package org.conditionality.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values are written in an input: read, described in messages, and guessed where they are written wrongly. */
final class WrittenValue {

    private static final int LONGEST_QUOTE = 60;
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "off", "0");

    private WrittenValue() {}

    static String describe(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        return (value instanceof String ? "the text " : "") + quote(value.toString());
    }

    static String quote(String text) {
        var cut = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return "`" + cut.replaceAll("\\p{Cntrl}", " ") + "`";
    }

    /** The number, however Jackson has read it; null where it is none. */
    static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (!(value instanceof Number)) {
            return null;
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException infinite) {
            return null;
        }
    }

    static boolean whole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** The day; null where the text is not written so, or the calendar has no such day. */
    static @Nullable LocalDate date(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static String maybeDate(@Nullable Object value) {
        var day = DAY.matcher(value instanceof String text ? text : "");
        if (!day.lookingAt()) {
            return "Write it as in `2020-02-29`.";
        }
        var exact = date(day.group());
        return "Maybe `" + (exact == null ? lastDay(day.group(1), day.group(2)) : exact) + "`?";
    }

    static @Nullable String maybeFlag(@Nullable Object value) {
        var text = String.valueOf(value).strip().toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return "Maybe `true`, without quotes?";
        }
        return NO.contains(text) ? "Maybe `false`, without quotes?" : null;
    }

    static @Nullable String maybeNumber(@Nullable Object value) {
        var digits = value instanceof String text ? text.replaceAll("[,_ ']", "") : "";
        return DIGITS.matcher(digits).matches() ? "Maybe `" + digits + "`, without quotes?" : null;
    }

    private static String lastDay(String year, String month) {
        var months = Math.max(1, Math.min(12, Integer.parseInt(month)));
        return YearMonth.of(Integer.parseInt(year), months).atEndOfMonth().toString();
    }
}
