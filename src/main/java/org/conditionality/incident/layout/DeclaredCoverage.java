package org.conditionality.incident.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conditionality.incident.ledger.DayRange;
import org.conditionality.incident.ledger.LedgerCoverage;
import org.conditionality.norm.Area;
import org.conditionality.text.NearestName;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of coverage as it is written.
 *
 * @param from the first day, as yyyy-MM-dd
 * @param to the last day
 * @param area {@code country}, {@code near-us-areas}, or provinces with {@code |} between; null for the country
 * @param kinds kinds with {@code |} between, or {@code all}; null for all
 * @param verified {@code true} where the declaration itself has been verified
 */
public record DeclaredCoverage(
        @Nullable String from,
        @Nullable String to,
        @Nullable String area,
        @Nullable String kinds,
        @Nullable String verified) {

    private static final List<String> KEYS = List.of("from", "to", "area", "kinds", "verified");
    private static final Pattern BEGINS = Pattern.compile("\\w{1,20}=");
    private static final String LINE = "coverage:";

    /** The declaration on a line that begins with {@code # coverage:}; empty for any other comment. */
    public static Optional<DeclaredCoverage> ofComment(String line) {
        var text = line.replaceFirst("^#\\s*", "");
        if (!text.toLowerCase(Locale.ROOT).startsWith(LINE)) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (var pair : pairs(text.substring(LINE.length()).strip())) {
            var equals = pair.indexOf('=');
            var key = equals < 0 ? pair : pair.substring(0, equals);
            if (!KEYS.contains(key)) {
                throw refused("The coverage names `" + key + "`.", NearestName.to(key, KEYS));
            }
            values.put(key, pair.substring(equals + 1).strip());
        }
        return Optional.of(of(values));
    }

    /** The parts of a text that begin as {@code key=}, of which a value may hold blanks. */
    private static List<String> pairs(String text) {
        var pairs = new ArrayList<String>();
        var pair = new StringBuilder();
        for (var word : text.split("\\s+", -1)) {
            if (!pair.isEmpty() && BEGINS.matcher(word).lookingAt()) {
                pairs.add(pair.toString());
                pair.setLength(0);
            }
            pair.append(pair.isEmpty() ? "" : " ").append(word);
        }
        pairs.add(pair.toString());
        return pairs;
    }

    private static DeclaredCoverage of(Map<String, String> values) {
        return new DeclaredCoverage(
                values.get("from"), values.get("to"), values.get("area"), values.get("kinds"), values.get("verified"));
    }

    /** What is declared. Throws {@link RefusedInput} where it cannot be. */
    public LedgerCoverage declared(IncidentTerms terms, @Nullable String recordedBy) {
        var first = day("from", from);
        var last = day("to", to);
        if (last.isBefore(first)) {
            throw refused("The coverage ends on " + last + ", before it begins on " + first + ".", null);
        }
        var provinces = new ArrayList<String>();
        var place = area(provinces);
        return new LedgerCoverage(
                new DayRange(first, last), place, provinces, kinds(terms), recordedBy, "true".equals(verified), false);
    }

    private static LocalDate day(String name, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw refused(
                    "The coverage has no day in `" + name + "`" + (text == null ? "" : ": " + CsvColumn.quote(text))
                            + ".",
                    "Write its first and last day as in `from=2020-01-01 to=2020-12-31`.");
        }
    }

    private Area area(List<String> provinces) {
        var text = area == null ? "country" : area;
        if (text.equalsIgnoreCase("country")) {
            return Area.COUNTRY;
        }
        if (text.equalsIgnoreCase("near-us-areas")) {
            return Area.NEAR_US_AREAS;
        }
        Arrays.stream(text.split("\\|", -1)).map(String::strip).forEach(provinces::add);
        return Area.COUNTRY;
    }

    private List<String> kinds(IncidentTerms terms) {
        if (kinds == null || kinds.equalsIgnoreCase("all")) {
            return terms.kinds();
        }
        var some = Arrays.stream(kinds.split("\\|", -1)).map(String::strip).toList();
        for (var kind : some) {
            if (!terms.kinds().contains(kind)) {
                throw refused(
                        "The coverage names the kind " + CsvColumn.quote(kind) + ".",
                        NearestName.to(kind, terms.kinds()));
            }
        }
        return some;
    }

    private static RefusedInput refused(String detail, @Nullable String suggestion) {
        return new RefusedInput(List.of(new Problem("", detail, suggestion)));
    }
}
