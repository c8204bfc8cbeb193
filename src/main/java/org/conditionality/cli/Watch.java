package org.conditionality.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Does something again after every change below some directories. */
final class Watch {

    /** An editor that saves a file touches it several times: wait until it is still. */
    private static final long STILL_MILLIS = 120;

    private Watch() {}

    /** Runs once, and again after every change, until the thread is interrupted. Returns what the last run returned. */
    static int over(Collection<Path> directories, IntSupplier action) throws IOException {
        try (var service = FileSystems.getDefault().newWatchService()) {
            // Watching begins before the first run, so that no change during it is missed.
            register(directories, service);
            var last = action.getAsInt();
            while (waitForChange(service)) {
                // A directory may have been added.
                register(directories, service);
                last = action.getAsInt();
            }
            return last;
        }
    }

    private static void register(Collection<Path> directories, WatchService service) throws IOException {
        for (var directory : directories) {
            try (var below = Files.walk(directory)) {
                for (var each : below.filter(Files::isDirectory).toList()) {
                    each.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                }
            }
        }
    }

    private static boolean waitForChange(WatchService service) {
        try {
            for (var key = service.take(); key != null; key = service.poll(STILL_MILLIS, TimeUnit.MILLISECONDS)) {
                key.pollEvents();
                key.reset();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
