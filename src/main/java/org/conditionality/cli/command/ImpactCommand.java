package org.conditionality.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conditionality.author.diff.ImpactAnalysis;
import org.conditionality.author.diff.ImpactReport;
import org.conditionality.cli.option.BaseRevision;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.option.ScenariosOption;
import org.conditionality.cli.text.TerminalOutput;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.pack.Library;
import org.conditionality.scenario.read.ScenarioFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what an edit of the rules changes. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = "Compares two versions of the rules over all scenarios and over every state of the facts.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:they are compared, whatever changes",
            "1:the rules or scenarios are at fault",
            "2:the command was not understood, or there is no such directory or revision"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality impact HEAD                  the last commit, and ./rules",
            "  conditionality impact old-rules new-rules   two directories",
            "  conditionality impact --shipped             the copy in the jar, and ./rules"
        })
public final class ImpactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "OLD",
            description = "A directory of rules, or a revision that git knows.")
    private @Nullable String old;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "A directory of rules; ./rules if left out.")
    private @Nullable Path newer;

    @Option(names = "--shipped", description = "Compare with the copy in the jar, in place of OLD.")
    private boolean shipped;

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var err = spec.commandLine().getErr();
        var now = now();
        var before = before(now);
        var from = scenarios.directory(false);
        TerminalOutput.progress(err, "Opening the rules …");
        var one = Library.open(before);
        var two = Library.open(Optional.of(now));
        var impact = ImpactAnalysis.of(
                one, two, ScenarioFiles.read(from, two), words -> TerminalOutput.progress(err, words));
        TerminalOutput.progress(err, "");
        var out = spec.commandLine().getOut();
        out.println(new ImpactReport(impact, RuleFiles.read(before), RuleFiles.read(Optional.of(now))));
        out.flush();
        return ExitCode.CLEAN;
    }

    /** With `--shipped` only the newer rules are named. */
    private Path now() {
        if (old == null && !shipped) {
            throw new ParameterException(spec.commandLine(), "Say with what to compare: OLD, or `--shipped`.");
        }
        if (shipped && newer != null) {
            throw new ParameterException(
                    spec.commandLine(), "`--shipped` takes the place of OLD. Name the newer rules alone.");
        }
        if (shipped && old != null) {
            return Path.of(old);
        }
        return newer != null ? newer : RulesOption.here();
    }

    private Optional<Path> before(Path now) throws IOException, InterruptedException {
        if (shipped || old == null) {
            return Optional.empty();
        }
        var directory = Path.of(old);
        return Optional.of(
                Files.isDirectory(directory) ? directory : BaseRevision.checkOut(old, now, spec.commandLine()));
    }
}
