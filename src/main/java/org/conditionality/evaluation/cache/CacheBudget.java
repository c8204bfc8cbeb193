package org.conditionality.evaluation.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.ref.WeakReference;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many bytes some caches may hold together, by estimate. They share one bound, for which of them is needed depends on
 * what is asked. Where they pass it, each gives up a part of what it uses least. Safe for threads.
 */
public final class CacheBudget {

    /** That of all caches in this process: an eighth of the heap, and 128 MB at most. */
    public static final CacheBudget OF_THE_HEAP =
            new CacheBudget(Math.min(Runtime.getRuntime().maxMemory() / 8, 128L << 20));

    /** The part of the bound that may be added before the caches are weighed again. */
    private static final int UNWEIGHED = 16;

    private final long bytes;
    private final Queue<WeakReference<WeighedCache<?, ?>>> caches = new ConcurrentLinkedQueue<>();
    private final AtomicLong added = new AtomicLong();
    private final ReentrantLock weighing = new ReentrantLock();

    CacheBudget(long bytes) {
        this.bytes = bytes;
    }

    /** A cache that is part of the sum for as long as it is in use. */
    public <K, V> WeighedCache<K, V> cache() {
        // What goes beyond the bound goes at once, and not by a thread of its own.
        var cache = new WeighedCache<K, V>(
                this,
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher(CacheBudget::weight)
                        .executor(Runnable::run)
                        .build());
        caches.add(new WeakReference<>(cache));
        return cache;
    }

    private static int weight(Object key, Object value) {
        return (int) Math.min(Integer.MAX_VALUE, ByteEstimate.of(key) + ByteEstimate.of(value));
    }

    /** Notes what a cache took up, and makes room where that is needed. */
    void note(long weight) {
        if (added.addAndGet(weight) > bytes / UNWEIGHED && weighing.tryLock()) {
            try {
                added.set(0);
                keepWithin();
            } finally {
                weighing.unlock();
            }
        }
    }

    private void keepWithin() {
        if (held() > bytes) {
            caches.forEach(each -> {
                var cache = each.get();
                if (cache != null) {
                    cache.shrink(bytes);
                }
            });
        }
    }

    /** How many caches are in use. */
    int caches() {
        return caches.size();
    }

    /** The bytes that all caches in use hold, by estimate. */
    long held() {
        caches.removeIf(each -> each.refersTo(null));
        return caches.stream()
                .map(WeakReference::get)
                .filter(cache -> cache != null)
                .mapToLong(WeighedCache::weight)
                .sum();
    }
}
