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

/** The packaged service in a process of its own, which ends when this is closed. */
final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target/conditionality.jar");

    private final Process process;
    private final int port;

    private PackagedService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param cache where compiled rules are kept
     * @param options options of its JVM
     */
    static PackagedService start(Path cache, String rules, String... options) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ". Build it with mvn package.");
        }
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of("java"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Dconditionality.cache=" + cache,
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--server.tomcat.max-keep-alive-requests=-1",
                "--conditionality.rules=" + rules));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new PackagedService(process, port);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it answers that it is up. */
    void awaitReady() throws InterruptedException {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness"))
                .build();
        for (var attempt = 0; attempt < 60_000 && process.isAlive(); attempt++) {
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

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
