package org.conditionality.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Prints the figures of {@code src/docs/figures.md}. With names as arguments, only those: {@code evaluation}, {@code answers},
 * {@code service}, {@code start}, {@code soak}, {@code heap}, {@code ledgers}, {@code timelines}, {@code sweep}, {@code whatif}, {@code reload}.
 */
public final class Benchmarks {

    private static final int MILLION = 1_000_000;

    private static final List<String> ALL = List.of(
            "evaluation",
            "answers",
            "service",
            "start",
            "soak",
            "heap",
            "ledgers",
            "timelines",
            "sweep",
            "whatif",
            "reload");

    private Benchmarks() {}

    /** Runs the benchmarks named, or all. */
    public static void main(String[] names) throws Exception {
        var wanted = names.length == 0 ? ALL : List.of(names);
        for (var name : wanted) {
            print(
                    name,
                    switch (name) {
                        case "evaluation" -> evaluation();
                        case "answers" -> AnswerCost.run();
                        case "service" -> ServiceLoad.run();
                        case "start" -> Starts.run();
                        case "soak" -> Soak.run(Integer.getInteger("evaluations", MILLION));
                        case "heap" -> HeapLoad.run(Integer.getInteger("questions", 20_000));
                        case "ledgers" -> LedgerLoad.run();
                        case "timelines" -> TimelineLoad.run();
                        case "sweep" -> SweepLoad.run();
                        case "whatif" -> WhatIfLoad.run();
                        case "reload" -> ReloadLoad.run(Integer.getInteger("reloads", 1000));
                        default -> throw new IllegalArgumentException("There is no benchmark `" + name + "`.");
                    });
        }
    }

    private static void print(String name, List<String> lines) {
        System.out.println("\n== " + name);
        lines.forEach(System.out::println);
    }

    private static List<String> evaluation() throws RunnerException {
        var options = new OptionsBuilder()
                .include(EvaluationBenchmark.class.getSimpleName())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(4))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(4))
                .build();
        Map<String, Double> scores = new TreeMap<>();
        for (var result : new Runner(options).run()) {
            scores.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        var bare = scores.getOrDefault("bareSession", Double.NaN);
        return scores.entrySet().stream()
                .map(score -> "%-32s %9.1f us  %6.2f x a bare session"
                        .formatted(score.getKey(), score.getValue(), score.getValue() / bare))
                .toList();
    }
}
