package org.conditionality.text;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an input.
 *
 * @param pointer the place, as a JSON pointer (RFC 6901) from the root of the input
 * @param detail what is wrong, in one sentence that quotes the input
 * @param suggestion how to correct it, if that is known
 */
public record Problem(
        String pointer, String detail, @Nullable String suggestion) {}
