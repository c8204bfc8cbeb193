package org.conditionality.page.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small parts of sentences. */
public final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Phrases() {}

    /** As in `1 December 2020`. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As in `Jul 2020`. */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** As in `a, b and c`. */
    public static String joined(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    /** Up to a number of parts, and how many more there are. */
    public static String joined(List<String> parts, int most) {
        return parts.size() <= most
                ? joined(parts)
                : String.join(", ", parts.subList(0, most)) + " and " + count(parts.size() - most) + " more";
    }

    /** A small number in letters. */
    public static String count(int number) {
        return number < SMALL.size() ? SMALL.get(number) : Integer.toString(number);
    }

    /** As in `two facts`. */
    public static String count(int number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** With a capital letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /** The name of something in code, such as `intraAfghanTalks` or `UNDER_WAY`, as words. */
    public static String spaced(String name) {
        var words = name.equals(name.toUpperCase(Locale.ENGLISH))
                ? name.toLowerCase(Locale.ENGLISH).split("_")
                : name.split("(?<=[a-z0-9])(?=[A-Z])|[-_]");
        return List.of(words).stream()
                .map(word -> word.toLowerCase(Locale.ENGLISH))
                .collect(Collectors.joining(" "));
    }
}
