package org.conditionality.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the packaged service: compiling its rules, with compiled rules kept, and without any rules. */
final class Starts {

    private static final int TIMES = 5;

    private Starts() {}

    static List<String> run() throws IOException, InterruptedException {
        var cache = Files.createTempDirectory("conditionality-cache");
        var none = Files.createTempDirectory("conditionality-no-rules");
        try {
            var compiling = ready(cache, "rules");
            var kept = new ArrayList<Double>();
            var without = new ArrayList<Double>();
            for (var time = 0; time < TIMES; time++) {
                kept.add(ready(cache, "rules"));
                without.add(ready(cache, none.toString()));
            }
            return List.of(
                    "first start, compiling the rules: %.1f s".formatted(compiling),
                    "start with compiled rules kept:   %.2f s (median of %d)".formatted(median(kept), TIMES),
                    "start without rules:              %.2f s (median of %d)".formatted(median(without), TIMES),
                    "ratio: %.2f".formatted(median(kept) / median(without)));
        } finally {
            PackagedService.delete(cache);
            PackagedService.delete(none);
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** The seconds from launching the process until it answers that it is up. */
    private static double ready(Path cache, String rules) throws IOException, InterruptedException {
        var began = System.nanoTime();
        try (var service = PackagedService.start(cache, rules)) {
            service.awaitReady();
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
