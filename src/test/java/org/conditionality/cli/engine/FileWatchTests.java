package org.conditionality.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.conditionality.cli.option.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class FileWatchTests {

    @TempDir
    private Path directory;

    @Test
    void aChangeInADirectoryOrOneBelowLeadsToAnotherRunAndTheLastOneCounts() throws Exception {
        var below = Files.createDirectories(directory.resolve("small"));
        var file = below.resolve("us.drl");
        var runs = new Semaphore(0);
        var watch = new FutureTask<>(() -> FileWatch.over(List.of(directory), () -> {
            runs.release();
            return Files.exists(file) ? ExitCode.FOUND : ExitCode.CLEAN;
        }));
        var watching = new Thread(watch);
        watching.start();
        assertThat(runs.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

        Files.writeString(file, "package conditionality");

        assertThat(runs.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        watching.interrupt();
        assertThat(watch.get()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void aCommandThatBreaksEndsTheWatch() {
        assertThatThrownBy(() -> FileWatch.over(List.of(directory), () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void aDirectoryThatIsNotThereYetIsWaitedFor() throws Exception {
        var later = directory.resolve("later");
        var runs = new Semaphore(0);
        var watching = new Thread(() -> FileWatch.over(List.of(later), () -> {
            runs.release();
            return ExitCode.CLEAN;
        }));
        watching.start();
        assertThat(runs.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

        Files.writeString(Files.createDirectory(later).resolve("vocabulary.drl"), "package conditionality");

        assertThat(runs.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        watching.interrupt();
        watching.join();
    }
}
