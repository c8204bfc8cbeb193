package org.conditionality.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.conditionality.cli.command.CheckCommand;
import org.conditionality.cli.command.CommonGroundCommand;
import org.conditionality.cli.command.ComparisonsCommand;
import org.conditionality.cli.command.CompletionCommand;
import org.conditionality.cli.command.ConditionsCommand;
import org.conditionality.cli.command.CounterfactualsCommand;
import org.conditionality.cli.command.CoverageCommand;
import org.conditionality.cli.command.CutpointsCommand;
import org.conditionality.cli.command.EvaluateCommand;
import org.conditionality.cli.command.ExplainCommand;
import org.conditionality.cli.command.FmtCommand;
import org.conditionality.cli.command.ImpactCommand;
import org.conditionality.cli.command.LeverageCommand;
import org.conditionality.cli.command.MutateCommand;
import org.conditionality.cli.command.SimulationsCommand;
import org.conditionality.cli.command.SweepsCommand;
import org.conditionality.cli.command.TestCommand;
import org.conditionality.cli.command.TrialCommand;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.PathConverter;
import org.conditionality.cli.text.VisibleWriter;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.RefusedInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The words of the command line. */
@Command(
        name = "conditionality",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineRoot.Version.class,
        description = "Which obligations of an agreement are triggered, frozen or reversible, and why.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            CoverageCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            ComparisonsCommand.class,
            CounterfactualsCommand.class,
            LeverageCommand.class,
            ConditionsCommand.class,
            CommonGroundCommand.class,
            SweepsCommand.class,
            SimulationsCommand.class,
            CutpointsCommand.class,
            FmtCommand.class,
            MutateCommand.class,
            ImpactCommand.class,
            CompletionCommand.class,
            TrialCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong",
            "1:something is wrong with the rules, the scenarios or the question",
            "2:the command was not understood, or a file that it names is not there or cannot be written",
            "70:the program itself failed"
        },
        footer = {
            "",
            "Without a word, or with `serve`, the web service starts.",
            "Each command explains itself: conditionality check --help"
        })
public final class CommandLineRoot implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The version of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = CommandLineRoot.class.getPackage().getImplementationVersion();
            return new String[] {"conditionality " + (version == null ? "(not packaged)" : version)};
        }
    }

    /** Runs a command and returns its exit code. */
    public static int run(String... args) {
        quieten();
        return execute(line(), args);
    }

    /** Runs a command, whose output rules no terminal, whatever the files say that it quotes. */
    static int execute(CommandLine line, String... args) {
        return line.setOut(new PrintWriter(new VisibleWriter(line.getOut()), true))
                .setErr(new PrintWriter(new VisibleWriter(line.getErr()), true))
                .execute(args);
    }

    /** Where the output goes can be set before it is executed. */
    static CommandLine line() {
        var line = new CommandLine(new CommandLineRoot())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, new PathConverter())
                .setExecutionExceptionHandler(CommandLineRoot::failed);
        line.getSubcommands().values().forEach(CommandLineRoot::sayThatItMayFail);
        return line;
    }

    /** No command is free of it, so that none has to say so itself. */
    private static void sayThatItMayFail(CommandLine command) {
        var usage = command.getCommandSpec().usageMessage();
        var codes = new LinkedHashMap<>(usage.exitCodeList());
        codes.put(String.valueOf(ExitCode.BUG), "the program itself failed");
        usage.exitCodeList(codes);
    }

    /** The engine logs what it also reports; and looking for a logging system takes a quarter of a second. */
    private static void quieten() {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        var err = line.getErr();
        if (failure instanceof RulesFault || failure instanceof RefusedInput || failure instanceof RefusedFile) {
            err.println(failure.getMessage());
            return ExitCode.FOUND;
        }
        if (failure instanceof FileSystemException file) {
            err.println(file.getFile() + ": the file is not there, or cannot be read or written. Maybe another path?");
            return ExitCode.USAGE;
        }
        failure.printStackTrace(new PrintWriter(err, true));
        return ExitCode.BUG;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
