package org.conditionality.work;

/**
 * Work ended before it was done, because nobody waits for it any more or it took too long. It is an error so that what
 * catches exceptions to turn them into answers does not take it for one.
 */
public final class WorkStopped extends Error {

    private static final long serialVersionUID = 1L;

    WorkStopped(String why) {
        super(why, null, false, false);
    }
}
