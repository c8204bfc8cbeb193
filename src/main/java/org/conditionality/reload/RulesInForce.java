package org.conditionality.reload;

import java.util.concurrent.atomic.AtomicReference;

/** The rules by which questions are answered now. Safe for use by many threads. */
public final class RulesInForce {

    private final AtomicReference<Edition> edition;

    public RulesInForce(Edition first) {
        this.edition = new AtomicReference<>(first);
    }

    /** Ask once per request, so that all of it is answered by the same rules. */
    public Edition edition() {
        return edition.get();
    }

    void put(Edition next) {
        edition.set(next);
    }
}
