package org.conditionality.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Puts rules to a first question and to their scenarios in a process of its own, which is ended when it takes too long or
 * too much memory: what happens there, happens to nobody else.
 *
 * @param time how long it may take
 * @param megabytes how much memory its objects may take
 */
record TrialProcess(Duration time, int megabytes) {

    /** With these even a busy machine gets through the scenarios of all shipped rules. */
    static final TrialProcess USUAL = new TrialProcess(Duration.ofSeconds(60), 512);

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    private static final String MAIN = "org.conditionality.Application";

    /** What a process of Java ends with that had to end for want of memory. */
    private static final int NO_MEMORY = 3;

    /** What the command line ends with where it came to an end, and where it found the rules or scenarios at fault. */
    private static final Set<Integer> ENDED = Set.of(0, 1);

    /**
     * What keeps rules from getting through; empty where they do, whatever their scenarios make of them.
     *
     * @param rules the directory of the rules, of which those of one agreement are tried
     */
    Optional<String> fault(Path rules, Optional<Path> scenarios, String agreement) {
        try {
            var copy = Files.createTempDirectory("conditionality-trial");
            try {
                copy(rules, copy.resolve("rules"), agreement);
                scenarios.ifPresent(from -> copy(from, copy.resolve("scenarios"), agreement));
                return run(copy);
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            return Optional.of("They could not be tried: " + e.getMessage());
        }
    }

    private Optional<String> run(Path copy) throws IOException {
        var process = new ProcessBuilder(command(copy))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of("Their scenarios had not ended after %d seconds.".formatted(time.toSeconds()));
            }
            var end = process.exitValue();
            if (end == NO_MEMORY) {
                return Optional.of("Their scenarios took more than %d MB of memory.".formatted(megabytes));
            }
            return ENDED.contains(end)
                    ? Optional.empty()
                    : Optional.of("Their scenarios could not be run to the end (exit code %d).".formatted(end));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The service stopped while they were tried.");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> command(Path copy) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path")));
        Optional.ofNullable(System.getProperty("conditionality.cache"))
                .ifPresent(cache -> command.add(1, "-Dconditionality.cache=" + cache));
        command.addAll(List.of(
                isPackaged() ? LAUNCHER : MAIN,
                "trial",
                "--rules",
                copy.resolve("rules").toString()));
        command.addAll(List.of("--scenarios", copy.resolve("scenarios").toString()));
        return command;
    }

    private static boolean isPackaged() {
        try {
            Class.forName(LAUNCHER, false, ClassLoader.getSystemClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Copies the files of a directory itself, and those of one of its folders. */
    private static void copy(Path from, Path to, String folder) {
        try {
            Files.createDirectories(to.resolve(folder));
            for (var some : List.of(from, from.resolve(folder))) {
                if (Files.isDirectory(some)) {
                    try (var files = Files.list(some)) {
                        for (var file : files.filter(Files::isRegularFile).toList()) {
                            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path copy) throws IOException {
        try (var files = Files.walk(copy)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
