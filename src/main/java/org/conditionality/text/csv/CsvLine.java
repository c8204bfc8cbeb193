package org.conditionality.text.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rows as RFC 4180 has them. A cell that a spreadsheet would take for a formula, and run, gets an apostrophe before
 * it, by which spreadsheets know text.
 */
public final class CsvLine {

    public static final String END = "\r\n";

    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\u00a0]*[=+\\-@|%\uff1d\uff0b\uff0d\uff20].*|^[\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,;\"\\r\\n\\t]|^\\s|\\s$");

    private CsvLine() {}

    /** The row with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", END));
    }

    private static String cell(String text) {
        var harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
