package org.conditionality.cli;

/** What a command says to the shell when it ends. */
final class Exit {

    /** Nothing is wrong. */
    static final int CLEAN = 0;

    /** Something is wrong with what was looked at: rules, scenarios, a question or a layout. */
    static final int FOUND = 1;

    /** The command was not understood, or a file that it names is not there or cannot be written. */
    static final int USAGE = 2;

    /** The program itself failed. */
    static final int BUG = 70;

    private Exit() {}
}
