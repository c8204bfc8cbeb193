package org.conditionality.cli.command;

import java.util.concurrent.Callable;
import org.conditionality.cli.option.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets a shell complete the words and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script by which bash, or zsh, completes commands and options.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is printed", "2:the command was not understood"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  alias conditionality='java -jar target/conditionality.jar'",
            "  source <(conditionality completion)"
        })
public final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var root = spec.root().commandLine();
        spec.commandLine().getOut().println(AutoComplete.bash("conditionality", root));
        return ExitCode.CLEAN;
    }
}
