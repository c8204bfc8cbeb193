package org.conditionality.whatif.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.Detail;
import org.conditionality.question.QuestionReader;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.sweep.SweepQuestion.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A table says of each row what an evaluation of that row by itself says. */
final class SweepQuestionTests {

    private static final Evaluator EVALUATOR = new Evaluator(TestLibrary.library());
    private static final QuestionReader QUESTIONS = new QuestionReader(TestLibrary.library());
    private static final SweepReader READER = new SweepReader(TestLibrary.library(), EVALUATOR, QUESTIONS, 10_000_000);
    private static final SweepCalls SWEEPS = new SweepCalls(TestLibrary.library(), EVALUATOR);
    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String WITHDRAWAL = """
            agreement: doha-2020
            asOf: 2020-12-01
            facts:
              signature: { date: 2020-02-29 }
              forceLevel: { basesVacated: 5, alliedTroops: 6000 }
              foreignMilitants: { recruitingTrainingOrFunding: false, threatenUsOrAllies: false }
            axes:
              - { field: forceLevel.usTroops, from: 0, to: 13000, step: 1300 }
              - { field: foreignMilitants.hosted, values: [true, false, null] }
              - { field: violence.overall, values: "*" }
              - { field: intraAfghanTalks.state, values: [NOT_STARTED, UNDER_WAY] }
              - { field: intraAfghanTalks.openedOn, values: [2020-03-10, 2020-09-12, 2021-01-01, null] }
            """;

    @Test
    void eachRowIsWhatAnEvaluationOfItByItselfSays() {
        assertThat(agreeWithEvaluations(WITHDRAWAL, 7)).isGreaterThan(100);
    }

    @Test
    void datesCanVaryTogetherWithFactsThatAreComparedWithThem() {
        assertThat(agreeWithEvaluations("""
                agreement: doha-2020
                reading: us
                facts:
                  intraAfghanTalks: { openedOn: 2020-09-12 }
                  forceLevel: { basesVacated: 5 }
                axes:
                  - { field: asOf, from: 2020-02-01, to: 2021-10-01, step: 19 }
                  - { field: signature.date, values: [2020-02-29, 2020-09-05, null] }
                  - { field: forceLevel.usTroops, values: "*" }
                """, 1)).isGreaterThan(200);
    }

    @Test
    void factsThatAreComparedWithEachOtherCanVaryTogether() {
        assertThat(agreeWithEvaluations("""
                agreement: violence-reduction-2021
                asOf: 2021-06-01
                axes:
                  - { field: riv.startedOn, from: 2021-01-01, to: 2021-05-01, step: 15 }
                  - { field: riv.days, values: [1, 30, 89, 90, 91, 120] }
                  - { field: violence.overall, values: "*" }
                """, 3)).isGreaterThan(50);
    }

    /** Evaluates every so many rows and returns how many were the same. */
    private static int agreeWithEvaluations(String sweep, int every) {
        var body = body(sweep);
        var answer = SWEEPS.open(READER.read(body, Format.JSON)).whole();
        var rows = Objects.requireNonNull(answer.rows());
        var columns = Objects.requireNonNull(answer.columns());
        var same = 0;
        for (var i = 0; i < rows.size(); i += every) {
            assertThat(named(columns, rows.get(i)))
                    .as("row %d: %s", i, rows.get(i))
                    .isEqualTo(evaluated(body, columns, rows.get(i)));
            same++;
        }
        return same;
    }

    private static Map<String, Object> named(List<String> columns, List<?> row) {
        var named = new TreeMap<String, Object>();
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).contains("/")) {
                named.put(columns.get(i), Objects.requireNonNull(row.get(i)));
            }
        }
        return named;
    }

    private static Map<String, Object> evaluated(Map<String, Object> sweep, List<String> columns, List<?> row) {
        var question = new LinkedHashMap<String, Object>(sweep);
        question.remove("axes");
        var reading = question.remove("reading");
        if (reading != null) {
            question.put("readings", List.of(reading));
        }
        var facts = new TreeMap<String, Map<String, Object>>();
        facts(sweep).forEach((type, fields) -> facts.put(type, new TreeMap<>(fields)));
        for (var i = 0; i < columns.size() && !columns.get(i).contains("/"); i++) {
            var value = row.get(i);
            if (columns.get(i).equals("asOf")) {
                question.put("asOf", String.valueOf(value));
            } else if (value != null) {
                var path = columns.get(i).split("\\.", -1);
                facts.computeIfAbsent(path[0], type -> new TreeMap<>())
                        .put(path[1], value instanceof LocalDate ? value.toString() : value);
            }
        }
        question.put("facts", facts);
        var labels = new TreeMap<String, Object>();
        try {
            EVALUATOR
                    .evaluate(QUESTIONS.read(question).in(Detail.LABELS))
                    .readings()
                    .forEach((name, each) -> each.obligations()
                            .forEach(obligation -> labels.put(
                                    name + "/" + obligation.id(),
                                    obligation.labels().stream().map(Enum::name).toList())));
        } catch (RefusedInput e) {
            columns.stream()
                    .filter(column -> column.contains("/"))
                    .forEach(column -> labels.put(column, List.of("CONTRADICTORY")));
        }
        return labels;
    }

    @SuppressWarnings("unchecked") // The facts of these bodies are objects of objects.
    private static Map<String, Map<String, Object>> facts(Map<String, Object> body) {
        return (Map<String, Map<String, Object>>) body.getOrDefault("facts", Map.of());
    }

    @SuppressWarnings("unchecked") // The bodies are objects.
    private static Map<String, Object> body(String yaml) {
        return Objects.requireNonNull((Map<String, Object>) YAML.readValue(yaml, Map.class));
    }

    @Test
    void theSummaryCountsTheRowsOfTheTable() {
        var answer = SWEEPS.open(READER.read(body(WITHDRAWAL), Format.JSON)).whole();
        var rows = Objects.requireNonNull(answer.rows());
        var columns = Objects.requireNonNull(answer.columns());
        Objects.requireNonNull(answer.summary()).forEach((reading, summary) -> {
            assertThat(summary.contradictory()).isPositive();
            summary.obligations().forEach(obligation -> {
                var column = columns.indexOf(reading + "/" + obligation.id());
                var counted = new TreeMap<String, Long>();
                rows.forEach(row -> counted.merge(String.valueOf(row.get(column)), 1L, Long::sum));
                assertThat(counted.remove("[CONTRADICTORY]")).isEqualTo(summary.contradictory());
                var summed = new TreeMap<String, Long>();
                obligation.sets().forEach(set -> summed.put(set.labels().toString(), set.rows()));
                assertThat(summed).as(obligation.id()).isEqualTo(counted);
            });
        });
    }

    @Test
    void theSummarySaysWhichFactsDecideAndWhereItTips() {
        var answer = SWEEPS.open(READER.read(body("""
                        agreement: doha-2020
                        readings: [text]
                        asOf: 2020-08-01
                        facts:
                          signature: { date: 2020-02-29 }
                          forceLevel: { alliedTroops: 5000 }
                        outcomes: [phase-one-troops]
                        axes:
                          - { field: forceLevel.usTroops, values: [8599, 8600, 8601, 9000] }
                          - { field: kabul.usSupportContinues, values: "*" }
                        """), Format.JSON)).answer(true);
        var obligation = Objects.requireNonNull(answer.summary())
                .values()
                .iterator()
                .next()
                .obligations()
                .get(0);

        assertThat(obligation.decides()).extracting(SweepAnswer.Effect::field).containsExactly("forceLevel.usTroops");
        assertThat(obligation.tippingPoints()).singleElement().satisfies(tip -> {
            assertThat(tip.from()).isEqualTo(8600);
            assertThat(tip.to()).isEqualTo(8601);
            assertThat(tip.rows()).isEqualTo(2).isEqualTo(tip.of());
            assertThat(tip.text())
                    .contains("when `forceLevel.usTroops` goes from 8,600 to 8,601 troops, in every case");
        });
        assertThat(answer.estimate().rows()).isEqualTo(8);
        assertThat(answer.rows()).isNull();
    }

    /** Of the rows before a change only those are cases of which neither side contradicts itself. */
    @Test
    void aTippingPointCountsNoCaseThatContradictsItself() {
        var body = body(WITHDRAWAL + "readings: [us]\noutcomes: [sanctions-review, phase-two-troops]\n");
        var summary = Objects.requireNonNull(
                SWEEPS.open(READER.read(body, Format.JSON)).answer(true).summary());
        var whole = SWEEPS.open(READER.read(body, Format.JSON)).whole();
        var us = Objects.requireNonNull(summary.get("us"));
        var columns = Objects.requireNonNull(whole.columns());
        var rows = Objects.requireNonNull(whole.rows());
        for (var obligation : us.obligations()) {
            var column = columns.indexOf("us/" + obligation.id());
            var labels = new HashMap<String, String>();
            rows.forEach(row ->
                    labels.put(String.join(";", texts(row.subList(0, 5))), String.valueOf(row.get(column))));

            assertThat(obligation.tippingPoints()).isNotEmpty().allSatisfy(tip -> {
                var at = columns.indexOf(tip.field());
                var cases = rows.stream()
                        .map(row -> texts(row.subList(0, 5)))
                        .filter(row -> row.get(at).equals(String.valueOf(tip.from())))
                        .map(row ->
                                labels.get(String.join(";", row)) + labels.get(with(row, at, String.valueOf(tip.to()))))
                        .filter(pair -> !pair.contains("CONTRADICTORY"))
                        .toList();
                assertThat(tip.of()).as(tip.text()).isEqualTo(cases.size());
                assertThat(tip.rows())
                        .as(tip.text())
                        .isEqualTo(cases.stream()
                                .filter((tip.before() + "" + tip.after())::equals)
                                .count());
            });
        }
        assertThat(us.contradictory()).isPositive();
    }

    private static List<String> texts(List<?> row) {
        return row.stream().map(String::valueOf).toList();
    }

    private static String with(List<String> row, int at, String value) {
        var other = new ArrayList<>(row);
        other.set(at, value);
        return String.join(";", other);
    }

    @Test
    void factsThatContradictEachOtherOnTheFirstDateAreSaidSoInItsRow() {
        assertThat(datedRows("2020-12-01, 2020-03-01"))
                .containsExactly(
                        List.of(LocalDate.of(2020, 12, 1), List.of("CONTRADICTORY")),
                        List.of(LocalDate.of(2020, 3, 1), List.of("NOT_TRIGGERED")));
        assertThatThrownBy(() -> datedRows("2020-12-01, 2020-11-01"))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("The talks are NOT_STARTED, but they opened on or before the date asked about.");
    }

    private static List<List<Object>> datedRows(String dates) {
        var body = body("""
                agreement: doha-2020
                reading: us
                facts:
                  signature: { date: 2020-02-29 }
                  intraAfghanTalks: { state: NOT_STARTED, openedOn: 2020-03-05 }
                outcomes: [sanctions-review]
                axes:
                  - { field: asOf, values: [ %s ] }
                """.formatted(dates));
        return Objects.requireNonNull(
                SWEEPS.open(READER.read(body, Format.JSON)).whole().rows());
    }

    @Test
    void aFilterLeavesOutRows() {
        var body = body("""
                agreement: doha-2020
                reading: us
                asOf: 2020-08-01
                outcomes: [phase-one-troops]
                axes:
                  - { field: forceLevel.usTroops, from: 8000, to: 9000, step: 100 }
                  - { field: violence.overall, values: "*" }
                where:
                  - { field: forceLevel.usTroops, is: ">=", value: 8600 }
                  - { field: violence.overall, is: in, value: [REDUCED] }
                """);

        assertThat(SWEEPS.open(READER.read(body, Format.JSON)).whole().rows())
                .extracting(row -> row.subList(0, 2))
                .containsExactly(
                        List.of(8600, "REDUCED"),
                        List.of(8700, "REDUCED"),
                        List.of(8800, "REDUCED"),
                        List.of(8900, "REDUCED"),
                        List.of(9000, "REDUCED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "json"})
    void aTableIsWrittenRowByRow(String format) throws IOException {
        var body = body(WITHDRAWAL);
        body.put("format", format);
        body.put("readings", List.of("us"));
        body.put("outcomes", List.of("phase-two-troops"));
        var run = SWEEPS.open(READER.read(body, Format.JSON));
        var out = new ByteArrayOutputStream();
        var progress = new ArrayList<Long>();
        new SweepTable(run, progress::add).write(out);
        var text = out.toString(StandardCharsets.UTF_8);

        assertThat(progress).startsWith(0L).endsWith(run.sweep().rows());
        assertThat(text)
                .startsWith(
                        switch (format) {
                            case "csv" ->
                                "forceLevel.usTroops,foreignMilitants.hosted,violence.overall,intraAfghanTalks.state,"
                                        + "intraAfghanTalks.openedOn,us/phase-two-troops\r\n0,true,REDUCED,NOT_STARTED,2020-03-10,CONTRADICTORY\r\n";
                            case "ndjson" ->
                                "{\"forceLevel.usTroops\":0,\"foreignMilitants.hosted\":true,\"violence.overall\":\"REDUCED\",";
                            default -> "{\"columns\":[\"forceLevel.usTroops\",";
                        });
        if (format.equals("json")) {
            assertThat((List<?>) body(text).get("rows")).hasSize(11 * 3 * 3 * 2 * 4);
        } else {
            assertThat(text.lines()).hasSize(11 * 3 * 3 * 2 * 4 + (format.equals("csv") ? 1 : 0));
        }
    }

    @Test
    void aGridOverTheLimitIsRefusedWithItsSize() {
        var body = body("""
                agreement: doha-2020
                asOf: 2020-08-01
                axes:
                  - { field: forceLevel.usTroops, from: 1, to: 20000 }
                  - { field: forceLevel.alliedTroops, from: 1, to: 20000 }
                """);
        assertThatThrownBy(() -> READER.read(body, Format.JSON))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("/axes: The grid has 400,000,000 rows; at most 10,000,000 are taken.");
    }
}
