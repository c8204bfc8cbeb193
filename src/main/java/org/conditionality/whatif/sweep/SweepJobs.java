package org.conditionality.whatif.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.conditionality.work.Workers;
import org.jspecify.annotations.Nullable;

/** Sweeps that run one after the other, their tables kept in files until they are deleted. Safe for many threads. */
public final class SweepJobs implements AutoCloseable {

    /** How many jobs are kept; when there is no room, the one that has been over for longest makes way. */
    public static final int MOST = 10;

    private static final long LAST_SECONDS = 5;

    private final Map<String, SweepJob> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Workers.oneByOne("sweeps");
    private int count;
    private @Nullable Path directory;

    /** A table that is ready, and how it is written. */
    public record Table(Path file, SweepQuestion.Format format) {}

    /** Has a sweep run when those before it are over; empty where there is no room. */
    public synchronized Optional<SweepProgress> submit(SweepRun run) {
        if (jobs.size() >= MOST) {
            var over = jobs.entrySet().stream()
                    .filter(each -> each.getValue().isOver())
                    .findFirst();
            over.ifPresent(each -> jobs.remove(each.getKey()).cancel());
            if (over.isEmpty()) {
                return Optional.empty();
            }
        }
        count++;
        var id = "sweep-" + count;
        var job = new SweepJob(id, run, directory().resolve(id));
        jobs.put(id, job);
        worker.execute(job::write);
        return Optional.of(job.progress());
    }

    private Path directory() {
        try {
            var known = directory;
            if (known == null) {
                known = Files.createTempDirectory("conditionality-sweeps");
                directory = known;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized Optional<SweepProgress> progress(String id) {
        return Optional.ofNullable(jobs.get(id)).map(SweepJob::progress);
    }

    /** The table of a job that is done; empty where there is none so far. */
    public synchronized Optional<Table> table(String id) {
        return Optional.ofNullable(jobs.get(id))
                .filter(job -> job.progress().state() == SweepProgress.State.DONE)
                .map(job -> new Table(job.file(), job.format()));
    }

    /** Ends a job and forgets it, with its table. */
    public synchronized Optional<SweepProgress> cancel(String id) {
        return Optional.ofNullable(jobs.remove(id)).map(SweepJob::cancel);
    }

    public synchronized List<String> ids() {
        return List.copyOf(jobs.keySet());
    }

    /** Ends all jobs and deletes their tables. */
    @Override
    public synchronized void close() throws IOException {
        worker.shutdown();
        jobs.values().forEach(SweepJob::cancel);
        jobs.clear();
        try {
            if (!worker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (directory != null) {
            Files.deleteIfExists(directory);
        }
    }
}
