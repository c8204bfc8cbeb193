package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class WatchTests {

    @TempDir
    private Path directory;

    @Test
    @Timeout(60)
    void aChangeInADirectoryOrOneBelowLeadsToAnotherRun() throws Exception {
        var below = Files.createDirectories(directory.resolve("small"));
        var runs = new Semaphore(0);
        var watching = new Thread(() -> {
            try {
                Watch.over(List.of(directory), () -> {
                    runs.release();
                    return Exit.CLEAN;
                });
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        watching.start();
        assertThat(runs.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

        Files.writeString(below.resolve("us.drl"), "package conditionality");

        assertThat(runs.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        watching.interrupt();
        watching.join();
    }
}
