package org.conditionality.text;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file.
 *
 * @param line counted from 1
 * @param detail what is wrong, in one sentence that quotes the file
 * @param suggestion how to correct it, if that is known
 */
public record FileProblem(
        String file, int line, String detail, @Nullable String suggestion) {

    /** The place and the problem in one line. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + detail + (suggestion == null ? "" : " " + suggestion);
    }
}
