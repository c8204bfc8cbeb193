package org.conditionality.rule.source;

import org.jspecify.annotations.Nullable;

/** An expression that cannot be read, with the place where reading ended. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int length;
    private final @Nullable String suggestion;

    Unreadable(int offset, int length, String message, @Nullable String suggestion) {
        super(message);
        this.offset = offset;
        this.length = length;
        this.suggestion = suggestion;
    }

    int offset() {
        return offset;
    }

    int length() {
        return length;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    @Nullable
    String suggestion() {
        return suggestion;
    }
}
