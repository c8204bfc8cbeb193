package org.conditionality.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conditionality.author.Impact;
import org.conditionality.author.ImpactReport;
import org.conditionality.rule.Library;
import org.conditionality.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  conditionality impact old-rules new-rules   two directories"
        })
final class ImpactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "A directory of rules, or a revision that git knows.")
    private String old = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "A directory of rules; ./rules if left out.")
    private Path now = Path.of("rules");

    @Option(names = "--scenarios", paramLabel = "SCENARIOS", description = "The directory of scenarios.")
    private @Nullable Path scenarios;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var err = spec.commandLine().getErr();
        var directory = Path.of(old);
        var before = Files.isDirectory(directory) ? directory : Revision.checkOut(old, now, spec.commandLine());
        Terminal.progress(err, "Opening the rules …");
        var one = Library.open(Optional.of(before));
        var two = Library.open(Optional.of(now));
        var read = Scenarios.read(Optional.ofNullable(scenarios), two);
        var impact = Impact.of(one, two, read, words -> Terminal.progress(err, words));
        Terminal.progress(err, "");
        var out = spec.commandLine().getOut();
        out.println(new ImpactReport(impact, before, now));
        out.flush();
        return Exit.CLEAN;
    }
}
