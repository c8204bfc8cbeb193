package org.conditionality.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conditionality.author.Check;
import org.conditionality.author.GithubReport;
import org.conditionality.author.JsonReport;
import org.conditionality.author.Report;
import org.conditionality.author.SarifReport;
import org.conditionality.author.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says everything that is wrong with the rules: each fault with its place, its rule and advice.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no errors and no warnings", "1:errors or warnings", "2:the command was not understood"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality check                        the rules in ./rules, or the jar",
            "  conditionality check my-rules --watch       again after every change",
            "  conditionality check --sarif > check.sarif  for code hosts and editors"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "RULES", description = "The directory of rules.")
    private @Nullable Path rules;

    @ArgGroup
    private Format format = new Format();

    @Option(names = "--watch", description = "Check again after every change, until interrupted.")
    private boolean watch;

    /** At most one of the formats that other tools read. */
    private static final class Format {

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Option(names = "--sarif", description = "Print SARIF 2.1.0.")
        private boolean sarif;

        @Option(names = "--github", description = "Print annotations for GitHub.")
        private boolean github;
    }

    @Override
    public Integer call() throws Exception {
        var directory = Optional.ofNullable(rules);
        return watch ? Watch.over(List.of(directory.orElse(Path.of("rules"))), this::check) : check();
    }

    private int check() {
        var err = spec.commandLine().getErr();
        var report = Check.of(Optional.ofNullable(rules), text -> Terminal.progress(err, text));
        Terminal.progress(err, "");
        var out = spec.commandLine().getOut();
        out.println(shown(report));
        out.flush();
        return report.isClean() ? Exit.CLEAN : Exit.FOUND;
    }

    private String shown(Report report) {
        if (format.json) {
            return new JsonReport(report).toString();
        } else if (format.sarif) {
            return new SarifReport(report).toString();
        }
        return format.github
                ? new GithubReport(report).toString()
                : new TextReport(report, Terminal.style()).toString();
    }
}
