package org.conditionality.cli;

import java.io.PrintWriter;
import org.conditionality.author.Style;
import picocli.CommandLine.Help.Ansi;

/** What the terminal can show. */
final class Terminal {

    /** Goes back to the start of the line, and clears it. */
    static final String LINE_AGAIN = "\r\u001b[K";

    private Terminal() {}

    /** Colours on a terminal, unless the variable {@code NO_COLOR} is set. */
    static Style style() {
        return Ansi.AUTO.enabled() ? Style.COLOUR : Style.PLAIN;
    }

    /** Shows what is being done, in place of what was shown before; nowhere but on a terminal. */
    static void progress(PrintWriter err, String text) {
        if (style() == Style.COLOUR) {
            err.print(LINE_AGAIN + text);
            err.flush();
        }
    }
}
