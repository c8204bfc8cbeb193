package org.conditionality.web.error;

import org.jspecify.annotations.Nullable;

/** A path that names something there is not. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable String suggestion;

    public NotFound(String message, @Nullable String suggestion) {
        super(message, null, false, false);
        this.suggestion = suggestion;
    }

    @Nullable
    String suggestion() {
        return suggestion;
    }
}
