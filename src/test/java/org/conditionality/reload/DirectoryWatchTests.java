package org.conditionality.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryWatchTests {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    private Path directory;

    private final Semaphore acted = new Semaphore(0);

    @Test
    void aSavedFileIsToldAtOnceAlsoInAFolderMadeLater() throws Exception {
        try (var watch = DirectoryWatch.over(List.of(directory), NEVER, acted::release, DirectoryWatchTests::rethrow)) {
            assertThat(watch).isNotNull();
            awaitAction();
            Files.writeString(directory.resolve("one.drl"), "one");
            awaitAction();
            var folder = Files.createDirectory(directory.resolve("folder"));
            awaitAction();
            Files.writeString(folder.resolve("two.drl"), "two");
            awaitAction();
        }
    }

    @Test
    void aChangeIsFoundWhereTheSystemTellsOfNone() throws Exception {
        try (var watch =
                DirectoryWatch.polling(List.of(directory), OFTEN, acted::release, DirectoryWatchTests::rethrow)) {
            assertThat(watch).isNotNull();
            awaitAction();
            Files.writeString(directory.resolve("one.drl"), "one");
            awaitAction();
            Files.delete(directory.resolve("one.drl"));
            awaitAction();
            assertThat(acted.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void anActionThatFailsDoesNotEndTheWatch() throws Exception {
        var failure = new AtomicReference<Throwable>();
        var fails = new AtomicBoolean(true);
        var told = new CountDownLatch(1);
        Runnable action = () -> {
            if (fails.getAndSet(false)) {
                throw new IllegalStateException("once");
            }
            acted.release();
        };
        try (var watch = DirectoryWatch.polling(List.of(directory), OFTEN, action, thrown -> {
            failure.set(thrown);
            told.countDown();
        })) {
            assertThat(watch).isNotNull();
            assertThat(told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            Files.writeString(directory.resolve("one.drl"), "one");
            awaitAction();
        }
        assertThat(failure.get()).hasMessage("once");
    }

    @Test
    void onceItIsClosedNothingIsDone() throws Exception {
        DirectoryWatch.over(List.of(directory), OFTEN, acted::release, DirectoryWatchTests::rethrow)
                .close();
        acted.drainPermits();
        Files.writeString(directory.resolve("one.drl"), "one");

        assertThat(acted.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
    }

    private void awaitAction() throws InterruptedException {
        assertThat(acted.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static void rethrow(Throwable failure) {
        throw new IllegalStateException(failure);
    }
}
