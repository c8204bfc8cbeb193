package org.conditionality.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
    void aLinkedFolderThatIsSwappedForANewerOneAsKubernetesDoesIsAChange() throws Exception {
        var time = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        for (var dated : List.of("..2026_01_01", "..2026_01_02")) {
            var file = Files.createDirectory(directory.resolve(dated)).resolve("one.drl");
            Files.setLastModifiedTime(Files.writeString(file, dated), time);
        }
        Files.createSymbolicLink(directory.resolve("..data"), Path.of("..2026_01_01"));
        Files.createSymbolicLink(directory.resolve("one.drl"), Path.of("..data/one.drl"));
        for (var polls : List.of(true, false)) {
            acted.drainPermits();
            try (var watch = polls
                    ? DirectoryWatch.polling(List.of(directory), OFTEN, acted::release, DirectoryWatchTests::rethrow)
                    : DirectoryWatch.over(List.of(directory), NEVER, acted::release, DirectoryWatchTests::rethrow)) {
                assertThat(watch).isNotNull();
                awaitAction();
                var next = Files.createSymbolicLink(
                        directory.resolve("..tmp"), Path.of(polls ? "..2026_01_02" : "..2026_01_01"));
                Files.move(next, directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
                awaitAction();
            }
        }
    }

    @Test
    void whatIsLinkedIsWatchedAndACircleEnds(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("one.drl"), "one");
        Files.createSymbolicLink(directory.resolve("linked"), elsewhere);
        Files.createSymbolicLink(elsewhere.resolve("up"), directory);
        try (var watch = DirectoryWatch.over(List.of(directory), NEVER, acted::release, DirectoryWatchTests::rethrow)) {
            assertThat(watch).isNotNull();
            awaitAction();
            Files.writeString(elsewhere.resolve("one.drl"), "two");
            awaitAction();
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
