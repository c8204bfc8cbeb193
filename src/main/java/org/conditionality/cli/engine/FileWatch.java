package org.conditionality.cli.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.conditionality.reload.DirectoryWatch;

/** Runs a command again after every change below some directories. */
public final class FileWatch {

    /** How long a change on a drive that tells of none may go unnoticed. */
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private FileWatch() {}

    /** Runs once, and again after every change, until the thread is interrupted. Returns what the last run returned. */
    public static int over(List<Path> directories, IntSupplier command) {
        var last = new AtomicInteger();
        DirectoryWatch.here(directories, INTERVAL, () -> last.set(command.getAsInt()));
        return last.get();
    }
}
