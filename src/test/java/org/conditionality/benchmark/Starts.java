package org.conditionality.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Starts the packaged service: compiling its rules, with compiled rules kept, and without any rules. */
final class Starts {

    private static final int TIMES = 5;
    private static final Path JAR = Path.of("target/conditionality.jar");

    private Starts() {}

    static List<String> run() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ". Build it with mvn package.");
        }
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
            delete(cache);
            delete(none);
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** The seconds from launching the process until it answers that it is up. */
    private static double ready(Path cache, String rules) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var began = System.nanoTime();
        var process = new ProcessBuilder(
                        "java",
                        "-Dconditionality.cache=" + cache,
                        "-jar",
                        JAR.toString(),
                        "--server.port=" + port,
                        "--conditionality.rules=" + rules)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitHealth(port, process);
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitHealth(int port, Process process) throws InterruptedException {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness"))
                .build();
        for (var attempt = 0; attempt < 6000 && process.isAlive(); attempt++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening so far.
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("The service did not become ready.");
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
