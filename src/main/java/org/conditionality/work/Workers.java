package org.conditionality.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Every thread that the product starts. They are daemons, have names, and find classes and services where the product
 * itself does. Threads of the common pool do not: they see nothing inside a packaged jar.
 */
public final class Workers {

    private static final ClassLoader LOADER = Workers.class.getClassLoader();
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final AtomicInteger STARTED = new AtomicInteger();

    private static final ExecutorService POOL =
            Executors.newFixedThreadPool(PROCESSORS, task -> thread("worker-" + STARTED.incrementAndGet(), task));

    /** Parallel streams stay in a pool of this kind if they are begun in it. */
    private static final ForkJoinPool STREAMS = new ForkJoinPool(PROCESSORS, StreamWorker::new, null, false);

    private Workers() {}

    private static final class StreamWorker extends ForkJoinWorkerThread {

        StreamWorker(ForkJoinPool pool) {
            super(pool);
            setName("streams-" + STARTED.incrementAndGet());
            setContextClassLoader(LOADER);
        }
    }

    /** As many workers as there are processors. What runs on them must not wait for others to be begun. */
    public static Executor executor() {
        return POOL;
    }

    /**
     * What a function makes of each input, in the order of the inputs. The thread that calls takes part, so that it may be
     * a worker itself; it must hold no lock that the function takes.
     *
     * @throws RuntimeException or an error, whatever the function throws of the first input on which it fails
     */
    public static <T, R> List<R> each(List<T> inputs, Function<? super T, ? extends R> function) {
        var limit = WorkLimit.current();
        var tasks = new ArrayList<FutureTask<R>>();
        inputs.forEach(input -> tasks.add(new FutureTask<>(() -> {
            try (var scope = WorkLimit.impose(limit)) {
                return function.apply(input);
            }
        })));
        tasks.stream().skip(1).forEach(POOL::execute);
        // Does what no worker has begun, and so waits only for what is being done.
        tasks.forEach(FutureTask::run);
        return tasks.stream().<R>map(Workers::result).toList();
    }

    /**
     * Runs library code that has parallel streams, which would otherwise spread over the common pool. It must take no lock
     * that a caller may hold.
     */
    public static <T> T contained(Supplier<T> libraryCode) {
        var task = new FutureTask<T>(libraryCode::get);
        if (ForkJoinTask.getPool() == STREAMS) {
            task.run();
        } else {
            STREAMS.execute(task);
        }
        return result(task);
    }

    /** A thread of its own for something that lasts; not started. */
    public static Thread thread(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(LOADER);
        return thread;
    }

    /** Does one thing after the other, on a thread of its own. */
    public static ExecutorService oneByOne(String name) {
        return Executors.newSingleThreadExecutor(task -> thread(name, task));
    }

    /** Waits to the end even if it is interrupted meanwhile: what has begun holds what it was given. */
    private static <T> T result(Future<T> future) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
