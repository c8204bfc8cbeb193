package org.conditionality.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How sure it is what a text says, or that something happened; the surest first. */
public enum ConfidenceLevel {
    /** Its text was read again. */
    VERIFIED,
    /** Somebody who is named reports it. */
    REPORTED,
    /** It stands on memory, or nobody says where it comes from. */
    UNVERIFIED;

    /** As files and answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ConfidenceLevel::word).toList();
    }

    /** The level that a word names. */
    public static Optional<ConfidenceLevel> named(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
