package org.conditionality.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conditionality.author.Mutate;
import org.conditionality.rule.Mutants;
import org.conditionality.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
final class MutateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only rules in files whose path holds this text.")
    private @Nullable String text;

    @Option(names = "--rules", paramLabel = "RULES", description = "The directory of rules.")
    private @Nullable Path rules;

    @Option(names = "--scenarios", paramLabel = "SCENARIOS", description = "The directory of scenarios.")
    private @Nullable Path scenarios;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        Terminal.progress(err, "Opening the rules …");
        var mutants = Mutants.of(Optional.ofNullable(rules));
        var read = Scenarios.read(Optional.ofNullable(scenarios), mutants.library());
        var report = new Mutate(mutants, read)
                .run(
                        mutation -> text == null || mutation.file().contains(text),
                        words -> Terminal.progress(err, words));
        Terminal.progress(err, "");
        var out = spec.commandLine().getOut();
        out.println(json ? report.json() : report.text());
        out.flush();
        return report.killed() + report.equivalent() == report.mutants() ? Exit.CLEAN : Exit.FOUND;
    }
}
