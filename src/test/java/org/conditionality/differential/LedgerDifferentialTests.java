package org.conditionality.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.incident.Ledgers;
import org.conditionality.incident.layout.IncidentTerms;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.incident.read.LedgerReader;
import org.conditionality.question.Detail;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.secondopinion.LedgerOpinion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows from ledgers is what the tables say, whatever the ledgers. */
final class LedgerDifferentialTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final LocalDate AS_OF = LocalDate.of(2020, 12, 1);
    private static final int CASES = 1_500;
    private static final List<String> COLUMNS = List.of(
            "date",
            "perpetrator",
            "target",
            "kind",
            "nearUsArea",
            "onProvincialCapital",
            "inDefence",
            "recordedBy",
            "verified");

    private final Evaluator evaluator = new Evaluator(LIBRARY);
    private final Random random = new Random(20200229);
    private final Map<String, Integer> values = new TreeMap<>();

    /** A ledger as its file has it, and as the second opinion takes it. */
    private record Drawn(String csv, List<Map<String, String>> rows, List<LedgerOpinion.Full> full) {}

    @Test
    void whatFollowsFromLedgersIsWhatTheTablesSay() {
        for (var i = 0; i < CASES; i++) {
            var drawn = IntStream.range(0, 1 + random.nextInt(2))
                    .mapToObj(each -> drawn())
                    .toList();
            var counting = counting();
            var reading = pick("us", "taliban", "text", "kabul");
            var party = reading.equals("text") ? "agreed" : reading;
            var expected = new LedgerOpinion(
                            party,
                            AS_OF,
                            drawn.stream().flatMap(each -> each.rows().stream()).toList(),
                            drawn.stream().flatMap(each -> each.full().stream()).toList(),
                            flat(counting))
                    .derived();

            assertThat(derived(reading, drawn, counting))
                    .as(() -> "%s under %s%n%s"
                            .formatted(
                                    counting,
                                    reading,
                                    drawn.stream().map(Drawn::csv).collect(Collectors.joining("%n"))))
                    .isEqualTo(new TreeMap<>(expected));
            expected.forEach((field, value) -> values.merge(field + " " + value, 1, Integer::sum));
        }
        assertThat(values).as("every value comes up").hasSize(13 * 2 + 2 * 3);
        assertThat(values.values()).as("often, in %s", values).allMatch(count -> count >= 10);
    }

    private Drawn drawn() {
        var rows = new ArrayList<Map<String, String>>();
        var unknownTenths = Math.max(0, random.nextInt(8) - 3);
        for (var i = random.nextInt(25); i > 0; i--) {
            rows.add(row(unknownTenths));
        }
        var text = new StringBuilder();
        var full = full(text);
        text.append(String.join(",", COLUMNS)).append('\n');
        rows.forEach(row -> text.append(COLUMNS.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .collect(Collectors.joining(",")))
                .append('\n'));
        return new Drawn(text.toString(), rows, full.stream().toList());
    }

    private Map<String, String> row(int unknownTenths) {
        var last = random.nextBoolean() ? AS_OF.minusYears(1) : AS_OF;
        var row = new LinkedHashMap<String, String>();
        row.put("date", last.plusDays(2).minusDays(random.nextInt(34)).toString());
        var values = Map.of(
                "perpetrator", pick("TALIBAN", "TALIBAN", "US", "US", "MILITIA", "AFGHAN_FORCES", "UNKNOWN"),
                "target", pick("US", "COALITION", "AFGHAN_FORCES", "CIVILIANS", "TALIBAN"),
                "kind",
                        pick(
                                "SUICIDE_OR_VEHICLE_BOMB",
                                "ROADSIDE_BOMB",
                                "OFFENSIVE",
                                "CHECKPOINT_ATTACK",
                                "ASSASSINATION",
                                "AIR_STRIKE",
                                "AIR_STRIKE",
                                "RAID"),
                "nearUsArea", pick("true", "false"),
                "onProvincialCapital", pick("true", "false"),
                "inDefence", pick("true", "false"));
        new TreeMap<>(values).forEach((column, value) -> {
            if (random.nextInt(10) >= unknownTenths) {
                row.put(column, value);
            }
        });
        if (random.nextInt(4) > 0) {
            row.put("verified", "true");
        } else {
            row.put("recordedBy", pick("us", "taliban", "kabul", "un"));
        }
        return row;
    }

    private Optional<LedgerOpinion.Full> full(StringBuilder text) {
        if (random.nextInt(5) == 0) {
            return Optional.empty();
        }
        var from = pick("2019-11-02", "2019-11-02", "2019-11-03", "2020-11-02", "2020-11-03", "2020-11-16");
        var to = pick("2020-12-01", "2020-12-01", "2020-12-01", "2020-11-30", "2020-11-20");
        var near = random.nextInt(6) == 0;
        var kind = Optional.of(pick("RAID", "AIR_STRIKE", "OFFENSIVE")).filter(each -> random.nextInt(6) == 0);
        text.append("# coverage: from=%s to=%s area=%s kinds=%s verified=true%n"
                .formatted(from, to, near ? "near-us-areas" : "country", kind.orElse("all")));
        return Optional.of(
                new LedgerOpinion.Full(LocalDate.parse(from), LocalDate.parse(to), kind, near, Optional.empty()));
    }

    private Map<String, Object> counting() {
        var counting = new TreeMap<String, Object>();
        if (random.nextInt(5) == 0) {
            counting.put("baseline", random.nextInt(20));
        }
        if (random.nextInt(5) == 0) {
            counting.put("baselineNearUsAreas", random.nextInt(10));
        }
        if (random.nextInt(5) == 0) {
            counting.put("windowDays", 1 + random.nextInt(30));
        }
        if (random.nextBoolean()) {
            counting.put("reducedBelow", 20 + random.nextInt(70));
            counting.put("increasedAbove", 100 + random.nextInt(200));
        }
        if (random.nextBoolean()) {
            var tolerated = new TreeMap<String, Integer>();
            LedgerOpinion.fields().stream()
                    .filter(field -> !field.startsWith("violence.") && random.nextInt(3) == 0)
                    .forEach(field -> tolerated.put(field, random.nextInt(4)));
            counting.put("tolerated", tolerated);
        }
        return counting;
    }

    private static Map<String, Integer> flat(Map<String, Object> counting) {
        var flat = new TreeMap<String, Integer>();
        counting.forEach((name, value) -> {
            if (value instanceof Map<?, ?> tolerated) {
                tolerated.forEach((field, number) -> flat.put((String) field, (Integer) number));
            } else {
                flat.put(name, (Integer) value);
            }
        });
        return flat;
    }

    private Map<String, String> derived(String reading, List<Drawn> drawn, Map<String, Object> counting) {
        var ledgers = new Ledgers();
        var names = new ArrayList<String>();
        for (var each : drawn) {
            names.add("ledger-" + names.size());
            ledgers.add(read(names.get(names.size() - 1), each.csv()));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("agreement", "doha-2020");
        body.put("readings", List.of(reading));
        body.put("asOf", AS_OF.toString());
        body.put("facts", Map.of());
        body.put("ledgers", names);
        body.put("incidents", counting);
        var question = new QuestionReader(LIBRARY, ledgers).read(body).in(Detail.LABELS);
        var answer = evaluator.evaluate(question).readings().get(reading);
        var derived = new TreeMap<String, String>();
        Objects.requireNonNullElse(Objects.requireNonNull(answer).derived(), Map.<String, Answer.Derived>of())
                .forEach((field, found) -> derived.put(field, found.value().toString()));
        return derived;
    }

    private static LedgerReader.Loaded read(String id, String csv) {
        var rules = LIBRARY.incidents().orElseThrow();
        var terms = IncidentTerms.of(rules.vocabulary(), rules.countries());
        var request = new LedgerRequest(id, null, true, null, Optional.empty());
        try {
            return LedgerReader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), request, terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }
}
