package org.conditionality.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What ends the work of a thread before it is done. Everything that may take long calls {@link #check} again and again:
 * each run of the rules does, and each loop that goes through many things without running them. Work that others do for
 * a thread ({@link Workers#each}) ends with it.
 */
public final class WorkLimit {

    private static final ThreadLocal<@Nullable WorkLimit> CURRENT = new ThreadLocal<>();

    private final BooleanSupplier isOver;
    private final String why;

    private WorkLimit(BooleanSupplier isOver, String why) {
        this.isOver = isOver;
        this.why = why;
    }

    /** Ends work that takes longer, beginning now. */
    public static WorkLimit of(Duration time) {
        var begun = System.nanoTime();
        var nanos = time.toNanos();
        return new WorkLimit(
                () -> System.nanoTime() - begun > nanos, "It was stopped after %s.".formatted(inWords(time)));
    }

    /** Ends work that is not wanted any more. */
    public static WorkLimit of(BooleanSupplier isWanted) {
        return new WorkLimit(() -> !isWanted.getAsBoolean(), "It is not wanted any more.");
    }

    private static String inWords(Duration time) {
        return time.toMillis() % 1_000 == 0
                ? time.toSeconds() + (time.toSeconds() == 1 ? " second" : " seconds")
                : time.toMillis() + " milliseconds";
    }

    /** Throws {@link WorkStopped} where the work of this thread is to end. */
    public static void check() {
        var limit = CURRENT.get();
        if (limit != null && limit.isOver.getAsBoolean()) {
            throw new WorkStopped(limit.why);
        }
    }

    /** What limits the work of this thread; null where nothing does. */
    static @Nullable WorkLimit current() {
        return CURRENT.get();
    }

    /** Until it is closed, this alone limits the work of this thread. */
    public Scope begin() {
        return impose(this);
    }

    /** Until it is closed, nothing limits the work of this thread. */
    public static Scope lift() {
        return impose(null);
    }

    static Scope impose(@Nullable WorkLimit limit) {
        var before = CURRENT.get();
        set(limit);
        return () -> set(before);
    }

    private static void set(@Nullable WorkLimit limit) {
        if (limit == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(limit);
        }
    }

    /** The time during which a limit holds. */
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
