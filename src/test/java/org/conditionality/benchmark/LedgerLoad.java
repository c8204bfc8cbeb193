package org.conditionality.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.FactSet;
import org.conditionality.incident.Evidence;
import org.conditionality.incident.IncidentTallies;
import org.conditionality.incident.layout.IncidentTerms;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.incident.ledger.DayRange;
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.incident.read.LedgerReader;
import org.conditionality.norm.Tally;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Library;

/** Loads and evaluates ledgers of growing size, in a process with a heap of 512 MB. The least of several runs counts. */
public final class LedgerLoad {

    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final int RUNS = 7;
    private static final LocalDate AS_OF = LocalDate.of(2020, 12, 1);

    private LedgerLoad() {}

    /** Runs the measurement in a process of its own. */
    static List<String> run() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LedgerLoad.class.getName())
                .redirectErrorStream(true)
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        var library = Library.open(Optional.empty());
        var terms = IncidentTerms.of(library.incidents().orElseThrow().vocabulary(), Map.of());
        var evaluator = new Evaluator(library);
        var file = Files.createTempFile("ledger", ".csv");
        GeneratedRows.write(file, 100_000);
        for (var i = 0; i < RUNS; i++) {
            load(file, terms);
        }
        for (var size : SIZES) {
            var rows = GeneratedRows.write(file, size);
            var loaded = Long.MAX_VALUE;
            for (var i = 0; i < RUNS; i++) {
                var begun = System.nanoTime();
                load(file, terms);
                loaded = Math.min(loaded, System.nanoTime() - begun);
            }
            var ledger = load(file, terms);
            System.out.printf(
                    "%,9d incidents   load %7.0f ms %6.0f ns each   evaluate %6.2f ms   heap %4d MB%n",
                    size, loaded / 1e6, (double) loaded / size, evaluated(evaluator, ledger), heap());
            if (size == SIZES[SIZES.length - 1]) {
                slide(ledger, rows);
            }
        }
        Files.delete(file);
    }

    private static Ledger load(Path file, IncidentTerms terms) throws IOException {
        try (var csv = Files.newInputStream(file)) {
            return LedgerReader.read(csv, LedgerRequest.named("generated"), terms)
                    .ledger();
        }
    }

    /** Milliseconds for one evaluation under one reading that counts most of the ledger. */
    private static double evaluated(Evaluator evaluator, Ledger ledger) {
        var question = new Question(
                "doha-2020",
                List.of("us"),
                AS_OF,
                new FactSet(Map.of("signature.date", LocalDate.of(2020, 2, 29)), Map.of()),
                Map.of(),
                new Evidence(List.of(ledger), Map.of(), List.of()),
                List.of());
        var least = Long.MAX_VALUE;
        for (var i = 0; i < 20 * RUNS; i++) {
            var begun = System.nanoTime();
            evaluator.evaluate(question);
            least = Math.min(least, System.nanoTime() - begun);
        }
        return least / 1e6;
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** A window of 30 days over a thousand days on end, and the same by scanning the rows for each of twenty of them. */
    private static void slide(Ledger ledger, long[] days) {
        var sums = new ArrayList<Integer>();
        var begun = System.nanoTime();
        for (var i = 0; i < 1_000; i++) {
            sums.add(sum(ledger, AS_OF.minusDays(i)));
        }
        var slid = (System.nanoTime() - begun) / 1e6 / 1_000;
        begun = System.nanoTime();
        for (var i = 0; i < 20; i++) {
            var window = DayRange.endingOn(AS_OF.minusDays(i), 30);
            var from = window.from().toEpochDay();
            var to = window.to().toEpochDay();
            var count = 0;
            for (var day : days) {
                count += day >= from && day <= to ? 1 : 0;
            }
            if (count != sums.get(i)) {
                throw new IllegalStateException("Counted %d, and again %d.".formatted(sums.get(i), count));
            }
        }
        var again = (System.nanoTime() - begun) / 1e6 / 20;
        System.out.printf(
                "sliding over 1,000 days: %.3f ms a day, all descriptions and both windows; scanning rows: %.3f ms a day,"
                        + " one sum over one window%n",
                slid, again);
    }

    private static int sum(Ledger ledger, LocalDate day) {
        return new IncidentTallies(List.of(ledger), "us", DayRange.endingOn(day, 30))
                .tallies().stream().mapToInt(Tally::current).sum();
    }
}
