package org.conditionality.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command as a test gives it, with what it printed. */
public record CommandLineRun(int exit, String out, String err) {

    public static CommandLineRun of(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = CommandLineRoot.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        var exit = CommandLineRoot.execute(line, words);
        return new CommandLineRun(exit, out.toString(), err.toString());
    }
}
