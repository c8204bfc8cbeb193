package org.conditionality.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.conditionality.text.FileTree;
import org.conditionality.text.FileTree.Kind;
import org.conditionality.work.Workers;

/**
 * Does something after every change below some directories. Where the system tells of changes it is told at once; it
 * also looks now and then, for network drives tell of none and the number of directories watched is limited.
 */
public final class DirectoryWatch implements AutoCloseable {

    /** An editor that saves a file touches it several times: wait until it is still. */
    private static final Duration STILL = Duration.ofMillis(80);

    private static final Duration LONGEST_ACTION = Duration.ofSeconds(5);

    private final List<Path> directories;
    private final Duration interval;
    private final Runnable action;
    private final Consumer<Throwable> failed;
    private final Optional<WatchService> service;
    private final Thread thread;
    private Map<Path, Object> seen = new HashMap<>();

    private DirectoryWatch(
            List<Path> directories,
            Duration interval,
            Runnable action,
            Consumer<Throwable> failed,
            Optional<WatchService> service) {
        this.directories = List.copyOf(directories);
        this.interval = interval;
        this.action = action;
        this.failed = failed;
        this.service = service;
        this.thread = Workers.thread("rules-watch", this::run);
    }

    /**
     * Runs an action once, and again after every change, until it is closed.
     *
     * @param interval how often it looks for changes that it was not told of
     * @param failed is told what an action threw; watching goes on
     */
    public static DirectoryWatch over(
            List<Path> directories, Duration interval, Runnable action, Consumer<Throwable> failed) {
        return begin(new DirectoryWatch(directories, interval, action, failed, service()));
    }

    /**
     * The same in the thread that calls, until that is interrupted.
     *
     * @throws RuntimeException or an error, whatever the action throws: watching ends
     */
    public static void here(List<Path> directories, Duration interval, Runnable action) {
        try (var watch = new DirectoryWatch(directories, interval, action, DirectoryWatch::throwOn, service())) {
            watch.run();
        }
    }

    /** The same, on a system that tells of no changes. */
    static DirectoryWatch polling(
            List<Path> directories, Duration interval, Runnable action, Consumer<Throwable> failed) {
        return begin(new DirectoryWatch(directories, interval, action, failed, Optional.empty()));
    }

    private static DirectoryWatch begin(DirectoryWatch watch) {
        watch.thread.start();
        return watch;
    }

    private static void throwOn(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static Optional<WatchService> service() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private void run() {
        try {
            do {
                register();
                // What is seen before the action is the least that the action sees.
                seen = look();
                act();
            } while (waitForChange());
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // It was closed.
            Thread.currentThread().interrupt();
        }
    }

    private void act() {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            // Whatever it is, the next change may mend it.
            failed.accept(e);
        }
    }

    /** A directory may have been added since. */
    private void register() {
        if (service.isEmpty()) {
            return;
        }
        for (var directory : directories) {
            try {
                register(service.get(), directory);
                for (var entry : FileTree.of(directory).entries().entrySet()) {
                    if (entry.getValue() == Kind.FOLDER) {
                        register(service.get(), directory.resolve(entry.getKey()));
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                // The directory is gone for now, or too many are watched: looking now and then finds out.
            }
        }
    }

    private static void register(WatchService service, Path folder) throws IOException {
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    private boolean waitForChange() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            if (isTold() || !seen.equals(look())) {
                settle();
                return true;
            }
        }
        return false;
    }

    private boolean isTold() throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(interval.toMillis());
            return false;
        }
        var key = service.get().poll(interval.toMillis(), TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
        return key != null;
    }

    private void settle() throws InterruptedException {
        Map<Path, Object> before;
        var now = look();
        do {
            before = now;
            Thread.sleep(STILL.toMillis());
            now = look();
        } while (!now.equals(before));
        service.ifPresent(DirectoryWatch::drain);
    }

    private static void drain(WatchService service) {
        for (var key = service.poll(); key != null; key = service.poll()) {
            key.pollEvents();
            key.reset();
        }
    }

    /**
     * Every file with its size and time, and where it lies: a link that is led elsewhere, as Kubernetes does with
     * {@code ..data}, is a change also where size and time are the same.
     */
    private Map<Path, Object> look() {
        var files = new HashMap<Path, Object>();
        for (var directory : directories) {
            try {
                for (var name : FileTree.of(directory).files()) {
                    var each = directory.resolve(name);
                    files.put(each, List.of(Files.size(each), Files.getLastModifiedTime(each), each.toRealPath()));
                }
            } catch (IOException | UncheckedIOException e) {
                // It is gone, or was while it was looked at: that is a change too.
                files.put(directory, "not to be read");
            }
        }
        return files;
    }

    /** Ends the watch, and waits a while for an action that has begun. */
    @Override
    public void close() {
        thread.interrupt();
        service.ifPresent(each -> {
            try {
                each.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            thread.join(LONGEST_ACTION.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
