package org.conditionality.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.incident.Evidence;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.whatif.sweep.SweepCalls;
import org.conditionality.whatif.sweep.SweepQuestion;
import org.conditionality.whatif.sweep.SweepReader;
import org.conditionality.whatif.sweep.SweepTable;

/**
 * Puts a grid of 101,184 rows over eight facts, against evaluating rows by themselves for their labels alone: one in a
 * hundred, which must come out the same, and the time of all rows worked out from theirs. Then grids of a thousand to a
 * million rows, written as CSV.
 */
final class SweepLoad {

    private static final int EVERY = 100;
    private static final int RUNS = 3;
    private static final int OTHERS = 192;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);

    private final Library library = Library.open(Optional.empty());
    private final Evaluator evaluator = new Evaluator(library);
    private final QuestionReader questions = new QuestionReader(library);
    private final SweepReader reader = new SweepReader(library, evaluator, questions, 10_000_000);
    private final SweepCalls sweeps = new SweepCalls(library, evaluator);

    private SweepLoad() {}

    /** Runs the measurements. */
    static List<String> run() throws IOException {
        var load = new SweepLoad();
        var lines = new ArrayList<String>();
        lines.add(load.against());
        for (var size : SIZES) {
            lines.add(load.growth(size));
        }
        return lines;
    }

    private String against() {
        var body = body(31, true);
        var best = Double.MAX_VALUE;
        List<List<Object>> rows = List.of();
        List<String> columns = List.of();
        for (var run = 0; run < RUNS; run++) {
            var begun = System.nanoTime();
            var answer =
                    sweeps.open(reader.read(body, SweepQuestion.Format.JSON)).whole();
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
            rows = Objects.requireNonNull(answer.rows());
            columns = Objects.requireNonNull(answer.columns());
        }
        var sample = new ArrayList<List<Object>>();
        for (var i = 0; i < rows.size(); i += EVERY) {
            sample.add(rows.get(i));
        }
        var alone = alone(body, columns, sample);
        return "%,d rows over eight facts: %.0f ms; each by itself %.0f ms (from %,d rows, the same): %.0f x"
                .formatted(rows.size(), best, alone * rows.size(), sample.size(), alone * rows.size() / best);
    }

    /** Evaluates rows one by one, checks them, and returns the milliseconds that one takes. */
    private double alone(Map<String, Object> body, List<String> columns, List<List<Object>> rows) {
        var question = question(body);
        var pack = library.pack(question.agreement()).orElseThrow();
        var reading = evaluator.reading(pack, "us", Evaluator.settings(pack, Map.of()), Evidence.NONE);
        var best = Double.MAX_VALUE;
        for (var run = 0; run < RUNS; run++) {
            var answers = new ArrayList<Answer.Reading>();
            var begun = System.nanoTime();
            for (var row : rows) {
                answers.add(reading.outline(reading.world(question.asOf(), facts(question, columns, row))));
            }
            best = Math.min(best, (System.nanoTime() - begun) / 1e6 / rows.size());
            for (var i = 0; i < rows.size(); i++) {
                check(columns, rows.get(i), answers.get(i));
            }
        }
        return best;
    }

    private Question question(Map<String, Object> sweep) {
        var body = new LinkedHashMap<>(sweep);
        body.remove("axes");
        return questions.read(body);
    }

    private static FactSet facts(Question question, List<String> columns, List<Object> row) {
        var values = new TreeMap<>(question.facts().values());
        for (var i = 0; i < columns.size() && !columns.get(i).contains("/"); i++) {
            values.put(columns.get(i), row.get(i));
        }
        return new FactSet(values, Map.of());
    }

    private static void check(List<String> columns, List<Object> row, Answer.Reading answer) {
        for (var obligation : answer.obligations()) {
            var cell = row.get(columns.indexOf("us/" + obligation.id()));
            if (!obligation.labels().stream().map(Enum::name).toList().equals(cell)) {
                throw new IllegalStateException("%s is %s in the row %s, and %s by itself."
                        .formatted(obligation.id(), cell, row, obligation.labels()));
            }
        }
    }

    private String growth(int size) throws IOException {
        var body = body((size + OTHERS - 1) / OTHERS, false);
        var best = Double.MAX_VALUE;
        var rows = 0L;
        for (var run = 0; run < RUNS; run++) {
            var begun = System.nanoTime();
            var sweep = sweeps.open(reader.read(body, SweepQuestion.Format.CSV));
            new SweepTable(sweep, written -> {}).write(OutputStream.nullOutputStream());
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
            rows = sweep.sweep().rows();
        }
        return "%,9d rows as CSV: %7.0f ms, %6.2f us a row".formatted(rows, best, best * 1e3 / rows);
    }

    private static Map<String, Object> body(int forces, boolean bases) {
        var facts = MeasuredQuestions.known();
        facts.remove("violence");
        without(facts, "intraAfghanTalks", "state");
        without(facts, "talibanAttacks", "onUsForces");
        without(facts, "foreignMilitants", "hosted", "threatenUsOrAllies", "recruitingTrainingOrFunding");
        without(facts, "forceLevel", "usTroops", "basesVacated");
        if (!bases) {
            facts.put("forceLevel", Map.of("alliedTroops", 6000, "basesVacated", 5, "basesRemaining", 7));
        }
        var axes = new ArrayList<Map<String, Object>>();
        axes.add(Map.of("field", "forceLevel.usTroops", "from", 0, "to", (forces - 1) * 3, "step", 3));
        if (bases) {
            axes.add(Map.of("field", "forceLevel.basesVacated", "from", 0, "to", 16));
        }
        axes.add(Map.of("field", "violence.overall", "values", "*"));
        axes.add(Map.of(
                "field", "intraAfghanTalks.state", "values", List.of("UNDER_WAY", "STALLED", "COLLAPSED", "SETTLED")));
        List.of(
                        "foreignMilitants.hosted",
                        "foreignMilitants.threatenUsOrAllies",
                        "foreignMilitants.recruitingTrainingOrFunding",
                        "talibanAttacks.onUsForces")
                .forEach(field -> axes.add(Map.of("field", field, "values", "*")));
        var body = MeasuredQuestions.body("us", facts);
        body.put("axes", axes);
        return body;
    }

    /** What varies is not fixed; all else is known. */
    private static void without(Map<String, Object> facts, String type, String... fields) {
        var rest = new LinkedHashMap<Object, Object>((Map<?, ?>) Objects.requireNonNull(facts.get(type)));
        List.of(fields).forEach(rest::remove);
        facts.put(type, rest);
    }
}
