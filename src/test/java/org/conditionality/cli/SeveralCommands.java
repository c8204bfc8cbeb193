package org.conditionality.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** Runs the commands that stand on the lines of its input, and says how each ended: for working directories of choice. */
final class SeveralCommands {

    static final String END = "=== ";

    private SeveralCommands() {}

    public static void main(String... none) {
        try (var lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                var text = new StringWriter();
                var exit = CommandLineRoot.line()
                        .setOut(new PrintWriter(text, true))
                        .setErr(new PrintWriter(text, true))
                        .execute(lines.nextLine().split(" ", -1));
                System.out.println(text + END + exit);
            }
        }
    }
}
