package org.conditionality.secondopinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the tables make of the rows of a ledger: its values as texts, by field. What is not known is left out of a row. */
public final class LedgerOpinion {

    private static final Map<String, Map<String, String>> TABLE = table();
    private static final String VIOLENCE = "violence.";

    private final String party;
    private final LocalDate asOf;
    private final List<Map<String, String>> rows;
    private final List<Full> full;
    private final Map<String, Integer> settings;

    /**
     * Days of which a ledger declares to hold every incident.
     *
     * @param kind the only kind of which it does; all where there is none
     * @param near whether near US areas alone
     * @param by who declares it; everyone believes it where nobody does
     */
    public record Full(LocalDate from, LocalDate to, Optional<String> kind, boolean near, Optional<String> by) {}

    /**
     * For one question under one reading.
     *
     * @param party whose records the reading counts
     * @param settings thresholds, baselines, and by field how many are tolerated
     */
    public LedgerOpinion(
            String party,
            LocalDate asOf,
            List<Map<String, String>> rows,
            List<Full> full,
            Map<String, Integer> settings) {
        this.party = party;
        this.asOf = asOf;
        this.rows = rows.stream()
                .filter(row -> "true".equals(row.get("verified")) || party.equals(row.get("recordedBy")))
                .toList();
        this.full = full;
        this.settings = settings;
    }

    private static Map<String, Map<String, String>> table() {
        try (var in = LedgerOpinion.class.getResourceAsStream("/second-opinion/ledgers.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(in), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of which a ledger can say something. */
    public static List<String> fields() {
        return List.copyOf(TABLE.keySet());
    }

    /** The fields that follow, with their values. */
    public Map<String, String> derived() {
        var derived = new LinkedHashMap<String, String>();
        TABLE.forEach((field, described) -> {
            var value = field.startsWith(VIOLENCE) ? violence(described) : isSo(field, described);
            value.ifPresent(known -> derived.put(field, known));
        });
        return derived;
    }

    private Optional<String> isSo(String field, Map<String, String> described) {
        var tolerated = settings.getOrDefault(field, 0);
        if (count(described, asOf, false) > tolerated) {
            return Optional.of("true");
        }
        return count(described, asOf, true) <= tolerated && isFull(described.get("kind"), false, asOf)
                ? Optional.of("false")
                : Optional.empty();
    }

    private Optional<String> violence(Map<String, String> described) {
        var near = described.containsKey("nearUsArea");
        var given = Optional.ofNullable(settings.get(near ? "baselineNearUsAreas" : "baseline"));
        var yearBefore = asOf.minusYears(1);
        int before = given.orElseGet(() -> count(described, yearBefore, false));
        int beforeAtMost = given.orElseGet(() -> count(described, yearBefore, true));
        if (before == 0) {
            return Optional.empty();
        }
        var now = count(described, asOf, false);
        var nowAtMost = count(described, asOf, true);
        var windowFull = isFull(null, near, asOf);
        var beforeFull = given.isPresent() || isFull(null, near, yearBefore);
        var less = settings.getOrDefault("reducedBelow", 80);
        var more = settings.getOrDefault("increasedAbove", 120);
        if (windowFull && nowAtMost * 100 < before * less) {
            return Optional.of("REDUCED");
        } else if (beforeFull && now * 100 > beforeAtMost * more) {
            return Optional.of("INCREASED");
        }
        var unchanged = now * 100 >= beforeAtMost * less && nowAtMost * 100 <= before * more;
        return windowFull && beforeFull && unchanged ? Optional.of("UNCHANGED") : Optional.empty();
    }

    /** How many incidents of the window that ends on a day are, or may be, as described. */
    private int count(Map<String, String> described, LocalDate last, boolean orMayBe) {
        return (int) rows.stream()
                .filter(row -> {
                    var day = LocalDate.parse(Objects.requireNonNull(row.get("date")));
                    return !day.isAfter(last) && day.isAfter(last.minusDays(days()));
                })
                .filter(row -> described.entrySet().stream().allMatch(each -> {
                    var stated = row.get(each.getKey());
                    return (stated == null || stated.equals("UNKNOWN")) ? orMayBe : stated.equals(each.getValue());
                }))
                .count();
    }

    private int days() {
        return settings.getOrDefault("windowDays", 30);
    }

    private boolean isFull(@Nullable String kind, boolean near, LocalDate last) {
        return last.minusDays(days() - 1L)
                .datesUntil(last.plusDays(1))
                .allMatch(day -> full.stream()
                        .anyMatch(each -> each.by().map(party::equals).orElse(true)
                                && (near || !each.near())
                                && each.kind().map(one -> one.equals(kind)).orElse(true)
                                && !day.isBefore(each.from())
                                && !day.isAfter(each.to())));
    }
}
