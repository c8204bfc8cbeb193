package org.conditionality.cli.text;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.conditionality.text.VisibleText;

/** Writes for a terminal: colours pass, and whatever else could rule it is written out. */
public final class VisibleWriter extends FilterWriter {

    /** Colours and bold letters, which hide nothing. */
    private static final Pattern COLOUR =
            Pattern.compile("\\u001b\\[(?:[0-4]|2[1-4]|3\\d|9\\d)?(?:;(?:[0-4]|3\\d|9\\d))*m");

    public VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int sign) throws IOException {
        write(String.valueOf((char) sign));
    }

    @Override
    public void write(char[] signs, int from, int length) throws IOException {
        write(new String(signs, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        var part = text.substring(from, from + length);
        var isAgain = part.startsWith(TerminalOutput.LINE_AGAIN);
        var at = isAgain ? TerminalOutput.LINE_AGAIN.length() : 0;
        var shown = new StringBuilder(isAgain ? TerminalOutput.LINE_AGAIN : "");
        var colours = COLOUR.matcher(part);
        while (at < part.length() && colours.find(at)) {
            shown.append(shown(part.substring(at, colours.start()))).append(colours.group());
            at = colours.end();
        }
        out.write(
                shown.append(shown(part.substring(Math.min(at, part.length())))).toString());
    }

    /** Lines end as the system has it. */
    private static String shown(String text) {
        return VisibleText.text(text.replace("\r\n", "\n"))
                .replace("\n", System.lineSeparator().length() > 1 ? "\r\n" : "\n");
    }
}
