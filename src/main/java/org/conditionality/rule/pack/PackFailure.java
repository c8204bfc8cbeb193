package org.conditionality.rule.pack;

import org.conditionality.text.VisibleText;

/** Says in one line what went wrong in a way that nobody foresaw. */
public final class PackFailure {

    private static final int LONGEST = 200;

    private PackFailure() {}

    /** What was thrown, and the first line of what it says. */
    public static String inWords(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return "they are nested too deeply to be read.";
        } else if (failure instanceof OutOfMemoryError) {
            return "there is not enough memory.";
        }
        var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        var shown = VisibleText.line(message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message);
        return failure.getClass().getSimpleName() + (failure.getMessage() == null ? "." : ": " + shown);
    }
}
