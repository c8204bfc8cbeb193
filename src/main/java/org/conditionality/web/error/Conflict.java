package org.conditionality.web.error;

import org.jspecify.annotations.Nullable;

/** A request that what is there already stands against. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable String suggestion;

    public Conflict(String message, @Nullable String suggestion) {
        super(message, null, false, false);
        this.suggestion = suggestion;
    }

    @Nullable
    String suggestion() {
        return suggestion;
    }
}
