package org.conditionality.text;

import java.util.regex.Pattern;

/**
 * Shows characters that show nothing as what they are: a text of somebody else's, printed as it stands, could move the
 * cursor of a terminal, rewrite what it shows, or make one line of a log look like two.
 */
public final class VisibleText {

    /** Controls, but for tabs and line ends, and marks that turn the direction of what follows. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f&&[^\\t\\n]]|[\\u202a-\\u202e\\u2066-\\u2069]");

    private VisibleText() {}

    /** The text with each such character written out, as in {@code \}{@code u001B}. */
    public static String text(String text) {
        return HIDDEN.matcher(text)
                .replaceAll(found -> "\\\\u%04X".formatted((int) found.group().charAt(0)));
    }

    /** The same in one line. */
    public static String line(String text) {
        return text(text).replace("\n", " ");
    }
}
