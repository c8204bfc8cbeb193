package org.conditionality.rule.drl;

import org.jspecify.annotations.Nullable;

/**
 * Something in a file that no rule may be made of.
 *
 * @param rule the name of the rule in which it stands; null where it stands in none
 * @param message what is wrong, in one sentence
 * @param advice what to write instead
 */
public record Fault(Kind kind, int start, int end, @Nullable String rule, String message, String advice) {

    /** What is wrong with it. */
    public enum Kind {
        /** The file is not DRL. */
        SYNTAX,
        /** A rule or a declaration does not end. */
        ENDING,
        /** A character that could make a reader, or another program, see something else than is there. */
        CHARACTER,
        /** More within each other, or one after the other, than can be read. */
        EXTENT,
        /** DRL that runs code, or that depends on more than the facts and the date. */
        FORM,
        /** An attribute of a rule or of the file. */
        ATTRIBUTE,
        /** Code in place of a pattern. */
        EVAL,
        /** A consequence that does anything but conclude one record. */
        CONSEQUENCE,
        /** A consequence that is not Java. */
        JAVA
    }
}
