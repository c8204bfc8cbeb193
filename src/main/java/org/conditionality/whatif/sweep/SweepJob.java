package org.conditionality.whatif.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conditionality.whatif.sweep.SweepProgress.State;
import org.conditionality.work.WorkLimit;
import org.conditionality.work.WorkStopped;
import org.jspecify.annotations.Nullable;

/** A sweep that is written to a file while others wait for it. */
final class SweepJob {

    private final String id;
    private final Path file;
    private final long rows;
    private final SweepQuestion.Format format;
    private @Nullable SweepRun run;
    private volatile State state = State.WAITING;
    private long written;
    private @Nullable String problem;
    private @Nullable SweepAnswer answer;

    SweepJob(String id, SweepRun run, Path file) {
        this.id = id;
        this.run = run;
        this.file = file;
        this.rows = run.sweep().rows();
        this.format = run.sweep().format();
    }

    /** Writes the table; afterwards nothing is held of it but the file. */
    void write() {
        var sweep = start();
        if (sweep != null) {
            try (var scope = WorkLimit.of(this::isWanted).begin();
                    var out = Files.newOutputStream(file)) {
                new SweepTable(sweep, this::written).write(out);
                done(sweep.answer(true));
            } catch (WorkStopped e) {
                delete();
            } catch (IOException e) {
                fail("The table could not be kept: " + e.getMessage());
            } catch (RuntimeException e) {
                fail("The table could not be made.");
                throw e;
            }
        }
    }

    private synchronized @Nullable SweepRun start() {
        var sweep = run;
        if (state == State.WAITING) {
            state = State.RUNNING;
        }
        run = null;
        return state == State.RUNNING ? sweep : null;
    }

    private boolean isWanted() {
        return state != State.CANCELLED;
    }

    private synchronized void written(long count) {
        written = count;
    }

    private synchronized void done(SweepAnswer summed) {
        WorkLimit.check();
        answer = summed;
        state = State.DONE;
    }

    private synchronized void fail(String why) {
        state = State.FAILED;
        problem = why;
        delete();
    }

    /** Ends it, wherever it stands, and deletes its file. */
    synchronized SweepProgress cancel() {
        state = State.CANCELLED;
        run = null;
        delete();
        return progress();
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The directory is temporary: the system clears it.
            file.toFile().deleteOnExit();
        }
    }

    synchronized SweepProgress progress() {
        return new SweepProgress(id, state, rows, written, problem, answer);
    }

    synchronized boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    Path file() {
        return file;
    }

    SweepQuestion.Format format() {
        return format;
    }
}
