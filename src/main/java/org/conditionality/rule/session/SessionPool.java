package org.conditionality.rule.session;

import java.lang.ref.Cleaner;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Sessions in which a world stands, for use with the next. Each is used by one thread at a time. Safe for threads. */
final class SessionPool {

    /** The engine knows every session until it is closed, and with it all classes of its rules. */
    private static final Cleaner RULES_OUT_OF_USE = Cleaner.create();

    private final SessionBudget budget;
    private final Supplier<LiveSession> fresh;
    private final Deque<LiveSession> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long lastUse;

    SessionPool(SessionBudget budget, Supplier<LiveSession> fresh) {
        this.budget = budget;
        this.fresh = fresh;
        budget.add(this);
        RULES_OUT_OF_USE.register(this, closing(idle));
    }

    /** Knows nothing of the pool, which it would keep in use. */
    private static Runnable closing(Deque<LiveSession> idle) {
        return () -> {
            for (var session = idle.poll(); session != null; session = idle.poll()) {
                session.close();
            }
        };
    }

    /** One that nobody else uses until it is given back; if it is not, somebody has to close it. */
    LiveSession take() {
        lastUse = budget.now();
        var session = idle.poll();
        if (session == null) {
            return fresh.get();
        }
        waiting.decrementAndGet();
        return session;
    }

    /** Takes a session back in which nothing went wrong, unless it has been used often enough. */
    void giveBack(LiveSession session) {
        if (session.isWornOut()) {
            session.close();
            return;
        }
        idle.push(session);
        waiting.incrementAndGet();
        if (session.isNew()) {
            budget.makeRoom();
        }
    }

    long lastUse() {
        return lastUse;
    }

    int waiting() {
        return waiting.get();
    }

    /** Closes the session that has waited longest. */
    void giveUpOne() {
        var session = idle.pollLast();
        if (session != null) {
            waiting.decrementAndGet();
            session.close();
        }
    }
}
