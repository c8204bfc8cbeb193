package org.conditionality.rule.session;

import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many sessions wait in all pools together for their next use. Where they pass the bound, the pools that were used
 * longest ago give theirs up. Holds no pool whose rules are out of use. Safe for threads.
 */
final class SessionBudget {

    /** One for each 8 MB of the heap: those of large agreements take some 400 KB each. */
    static final SessionBudget OF_THE_HEAP =
            new SessionBudget((int) Math.max(8, Runtime.getRuntime().maxMemory() >> 23));

    private final int most;
    private final Queue<WeakReference<SessionPool>> pools = new ConcurrentLinkedQueue<>();
    private final AtomicLong uses = new AtomicLong();

    SessionBudget(int most) {
        this.most = most;
    }

    void add(SessionPool pool) {
        pools.removeIf(each -> each.refersTo(null));
        pools.add(new WeakReference<>(pool));
    }

    /** When something is used that is used now: the later, the larger. */
    long now() {
        return uses.incrementAndGet();
    }

    /** Closes sessions until no more wait than may. */
    void makeRoom() {
        for (var over = waiting() - most; over > 0; over--) {
            pools.stream()
                    .map(WeakReference::get)
                    .filter(pool -> pool != null && pool.waiting() > 0)
                    .min(Comparator.comparingLong(SessionPool::lastUse))
                    .ifPresent(SessionPool::giveUpOne);
        }
    }

    /** How many sessions wait. */
    int waiting() {
        return pools.stream()
                .map(WeakReference::get)
                .filter(pool -> pool != null)
                .mapToInt(SessionPool::waiting)
                .sum();
    }
}
