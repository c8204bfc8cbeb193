package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Whether the time that some work takes grows about as the length of its input does, and not as its square. It is the time
 * of the processor in this thread, so that what else the machine does makes no difference.
 */
public final class Growth {

    private static final int TIMES = 16;
    private static final int LIMIT = 64;
    private static final int RUNS = 3;

    /** Less may be the time of compiling what runs for the first time. */
    private static final long LEAST_NANOS = 10_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /**
     * Holds that sixteen times the input takes less than 64 times the time.
     *
     * @param input makes an input of about a length
     */
    public static <T> void holds(String what, int length, IntFunction<T> input, Consumer<T> work) {
        var small = Math.max(LEAST_NANOS, least(input.apply(length), work, Long.MAX_VALUE));
        var large = least(input.apply(TIMES * length), work, LIMIT * small);

        assertThat(large / 1e6)
                .as(
                        "milliseconds for %s of length %d, which takes %.1f at %d",
                        what, TIMES * length, small / 1e6, length)
                .isLessThan(LIMIT * small / 1e6);
    }

    /** A text in which what stands between {@code {} and <code>}</code> is repeated up to a length. */
    public static String repeated(String pattern, int length) {
        var open = pattern.indexOf('{');
        var close = pattern.indexOf('}', open);
        var part = pattern.substring(open + 1, close);
        return pattern.substring(0, open) + part.repeat(length / part.length()) + pattern.substring(close + 1);
    }

    /** The least of some runs, the last of which is the first that is quick enough. */
    private static <T> long least(T input, Consumer<T> work, long enough) {
        var least = Long.MAX_VALUE;
        for (var run = 0; run < RUNS && (run == 0 || enough == Long.MAX_VALUE || least >= enough); run++) {
            var begun = THREADS.getCurrentThreadCpuTime();
            toTheEnd(work, input);
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - begun);
        }
        return least;
    }

    private static <T> void toTheEnd(Consumer<T> work, T input) {
        try {
            work.accept(input);
        } catch (RuntimeException refused) {
            // Being refused is an end like any other.
        }
    }
}
