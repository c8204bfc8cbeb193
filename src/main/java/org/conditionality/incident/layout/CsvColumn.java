package org.conditionality.incident.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/** A column of a ledger by the names it goes by, in the place it has in one file. An empty field states nothing, and so does {@code NA}. */
public final class CsvColumn {

    private static final int LONGEST_QUOTE = 40;
    private static final String MISSING = "NA";
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})([ T]0{2}:0{2}(:0{2}(\\.0+)?)?)?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,18})(\\.0{1,9})?");
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    private final List<String> names;
    private final int place;
    private boolean holdsMissing;
    private final Map<String, String> known = new HashMap<>();

    public CsvColumn(CsvHeader header, String... names) {
        this.names = List.of(names);
        this.place = header.place(this.names);
    }

    public List<String> names() {
        return names;
    }

    public boolean isThere() {
        return place >= 0;
    }

    /** What a field states; null where it is empty, or holds {@code NA}. */
    @Nullable
    public String text(List<String> row) {
        var text = written(row);
        if (text.equals(MISSING)) {
            holdsMissing = true;
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** A field as it stands. */
    public String written(List<String> row) {
        return place < 0 ? "" : row.get(place).strip();
    }

    /** Whether one of its fields held {@code NA}. */
    public boolean holdsMissing() {
        return holdsMissing;
    }

    /** A day of the calendar; a time of midnight after it is passed over. */
    LocalDate date(List<String> row) throws RowFault {
        var text = text(row);
        if (text == null) {
            throw new RowFault("`" + names.get(0) + "` is empty, and every incident has a day");
        }
        var day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.parse(day.group(1));
            }
        } catch (DateTimeException noSuchDay) {
            throw new RowFault("`" + names.get(0) + "`: the calendar has no day " + quote(text));
        }
        throw new RowFault("`" + names.get(0) + "`: " + quote(text) + " is no date; write it as 2020-02-29");
    }

    /** One of some words, whatever its case, spaces and hyphens. */
    @Nullable
    String oneOf(List<String> row, List<String> words) throws RowFault {
        var text = text(row);
        if (text == null) {
            return null;
        }
        var word = word(text, words);
        if (word == null) {
            var suggestion = NearestName.to(text, words);
            throw new RowFault("`" + names.get(0) + "` cannot be " + quote(text)
                    + (suggestion == null ? "" : ". " + suggestion.replaceAll("\\.$", "")));
        }
        return word;
    }

    private @Nullable String word(String text, List<String> words) {
        var word = known.get(text);
        if (word == null) {
            var bare = text.replace(' ', '_').replace('-', '_');
            word = words.stream().filter(bare::equalsIgnoreCase).findFirst().orElse(null);
            if (word != null) {
                known.put(text, word);
            }
        }
        return word;
    }

    @Nullable
    Boolean flag(List<String> row) throws RowFault {
        var text = text(row);
        if (text == null) {
            return null;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(lower) && !NO.contains(lower)) {
            throw new RowFault("`" + names.get(0) + "` is true or false, not " + quote(text));
        }
        return YES.contains(lower);
    }

    /** A whole number from 0 up; -1 where nothing is stated. */
    int count(List<String> row) throws RowFault {
        var text = text(row);
        if (text == null) {
            return -1;
        }
        if (!COUNT.matcher(text).matches()) {
            throw new RowFault("`" + names.get(0) + "` is a whole number from 0 up, not " + quote(text));
        }
        return Integer.parseInt(text);
    }

    /** A whole number from 0 up of any size that an id has; a fraction of zeros after it is passed over. */
    OptionalLong wholeNumber(List<String> row) throws RowFault {
        var text = text(row);
        if (text == null) {
            return OptionalLong.empty();
        }
        var number = WHOLE.matcher(text);
        if (!number.matches()) {
            throw new RowFault("`" + names.get(0) + "` is a whole number from 0 up, not " + quote(text));
        }
        return OptionalLong.of(Long.parseLong(number.group(1)));
    }

    static String quote(String text) {
        return "`" + cut(text) + "`";
    }

    /** A text short enough to be shown, without characters that cannot be. */
    public static String cut(String text) {
        var cut = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}
