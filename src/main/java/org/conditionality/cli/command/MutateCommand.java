package org.conditionality.cli.command;

import java.util.concurrent.Callable;
import org.conditionality.author.mutation.MutationRun;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.option.ScenariosOption;
import org.conditionality.cli.text.TerminalOutput;
import org.conditionality.rule.mutation.Mutants;
import org.conditionality.scenario.read.ScenarioFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts small faults into the rules, for each of which a scenario must fail. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        description = "Puts small faults into the rules, one at a time, and says for which no scenario fails.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a scenario fails for every fault that is not proved to change no answer",
            "1:some faults survive, or the rules or scenarios are at fault",
            "2:the command was not understood"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality mutate                   every rule; takes some minutes",
            "  conditionality mutate framework-2019/   rules in files with this in their path",
            "  conditionality mutate --json > mutants.json"
        })
public final class MutateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only rules in files whose path holds this text.")
    private @Nullable String text;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        TerminalOutput.progress(err, "Opening the rules …");
        var from = scenarios.directory(rules);
        var mutants = Mutants.of(rules.directory());
        var read = ScenarioFiles.read(from, mutants.library());
        rules.announce(json);
        var chosen = mutants.mutations().stream()
                .filter(mutation -> text == null || mutation.file().contains(text))
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no rule in a file with `" + text + "` in its path: nothing to try.");
        }
        var report = new MutationRun(mutants, read).run(chosen, words -> TerminalOutput.progress(err, words));
        TerminalOutput.progress(err, "");
        var untested = read.untested(mutants.library());
        untested.removeIf(agreement -> chosen.stream()
                .noneMatch(mutation -> mutants.agreements(mutation).contains(agreement)));
        untested.forEach(agreement -> err.println(ScenarioFiles.untestedInWords(agreement)));
        var out = spec.commandLine().getOut();
        out.println(json ? report.json() : report.text());
        out.flush();
        var allNoticed = report.killed() + report.equivalent() == report.mutants();
        return allNoticed && untested.isEmpty() ? ExitCode.CLEAN : ExitCode.FOUND;
    }
}
