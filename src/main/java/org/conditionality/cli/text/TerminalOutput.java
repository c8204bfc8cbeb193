package org.conditionality.cli.text;

import java.io.PrintWriter;
import org.conditionality.author.report.TextStyle;
import picocli.CommandLine.Help.Ansi;

/** What the terminal can show. */
public final class TerminalOutput {

    /** Goes back to the start of the line, and clears it. */
    static final String LINE_AGAIN = "\r\u001b[K";

    private TerminalOutput() {}

    /** Colours on a terminal, unless the variable {@code NO_COLOR} is set. */
    public static TextStyle style() {
        return Ansi.AUTO.enabled() ? TextStyle.COLOUR : TextStyle.PLAIN;
    }

    /** Shows what is being done, in place of what was shown before; nowhere but on a terminal. */
    public static void progress(PrintWriter err, String text) {
        if (style() == TextStyle.COLOUR) {
            err.print(LINE_AGAIN + text);
            err.flush();
        }
    }
}
