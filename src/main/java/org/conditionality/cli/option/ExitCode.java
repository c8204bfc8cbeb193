package org.conditionality.cli.option;

/** What a command says to the shell when it ends. */
public final class ExitCode {

    /** Nothing is wrong. */
    public static final int CLEAN = 0;

    /** Something is wrong with what was looked at: rules, scenarios, a question or a layout. */
    public static final int FOUND = 1;

    /** The command was not understood, or a file that it names is not there or cannot be written. */
    public static final int USAGE = 2;

    /** The program itself failed. */
    public static final int BUG = 70;

    private ExitCode() {}
}
