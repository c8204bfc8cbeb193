package org.conditionality.incident.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.incident.layout.CsvColumn;
import org.conditionality.incident.layout.CsvHeader;
import org.jspecify.annotations.Nullable;

/** Which rows of one file are of another country than those that incidents are counted for, and how many there were. */
final class CountryFilter {

    private static final int MOST_NAMES = 300;
    private static final int NAMED = 3;
    private static final String FURTHER = "further countries";

    private final Map<String, Integer> counted;
    private final CsvColumn name;
    private final CsvColumn number;
    private final TreeMap<String, Long> others = new TreeMap<>();

    /**
     * For one file.
     *
     * @param counted the countries that count, with the numbers that UCDP gives them; empty where all do
     */
    CountryFilter(CsvHeader header, Map<String, Integer> counted) {
        this.counted = counted;
        this.name = new CsvColumn(header, "country");
        this.number = new CsvColumn(header, "country_id");
    }

    /** The columns that say of which country a row is. */
    List<CsvColumn> columns() {
        return List.of(name, number);
    }

    /** Whether a row is of another country, which is then noted. One that states no country is not. */
    boolean isElsewhere(List<String> row) {
        var stated = name.written(row).isEmpty() ? null : name.written(row); // `NA` is a country.
        var code = number.text(row);
        if (counted.isEmpty() || (stated == null && code == null) || isCounted(stated, code)) {
            return false;
        }
        var shown = CsvColumn.cut(stated == null ? "country_id " + code : stated);
        var known = others.size() < MOST_NAMES || others.containsKey(shown);
        others.merge(known ? shown : FURTHER, 1L, Long::sum);
        return true;
    }

    private boolean isCounted(@Nullable String stated, @Nullable String code) {
        return counted.entrySet().stream()
                .anyMatch(each -> each.getKey().equalsIgnoreCase(stated)
                        || each.getValue().toString().equals(code));
    }

    /** How many rows were of another country. */
    long elsewhere() {
        return others.values().stream().mapToLong(each -> each).sum();
    }

    /** What the sender should know: what was left out, or that it could not be told. */
    Optional<String> note() {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("Rows of other countries than %s are left out: %,d, %s."
                .formatted(String.join(" and ", new TreeMap<>(counted).keySet()), elsewhere(), mostFrequent()));
    }

    private String mostFrequent() {
        var most = others.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(NAMED)
                .map(each -> "%,d of %s".formatted(each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
        return others.size() > NAMED ? "among them " + most : most;
    }

    /** The note on a file of a layout that should say of which country its rows are, and does not. */
    Optional<String> noteWithoutColumn() {
        return counted.isEmpty() || name.isThere() || number.isThere()
                ? Optional.empty()
                : Optional.of("The file has no column `country`: every row is taken to be of %s."
                        .formatted(String.join(" or ", new TreeMap<>(counted).keySet())));
    }
}
