package org.conditionality.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conditionality.author.check.RulesCheck;
import org.conditionality.author.report.FindingsReport;
import org.conditionality.author.report.GithubReport;
import org.conditionality.author.report.JsonReport;
import org.conditionality.author.report.SarifReport;
import org.conditionality.author.report.TextReport;
import org.conditionality.cli.engine.FileWatch;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.option.ScenariosOption;
import org.conditionality.cli.text.TerminalOutput;
import org.conditionality.rule.finding.RulesFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "  conditionality check                        the rules in ./rules",
            "  conditionality check my-rules --watch       again after every change",
            "  conditionality check --sarif > check.sarif  for code hosts and editors"
        })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "RULES", description = "The directory of rules; ./rules if left out.")
    private @Nullable Path place;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

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
        if (place != null && rules.isGiven()) {
            throw new ParameterException(spec.commandLine(), "The rules are named twice. Name them once.");
        }
        if (!watch) {
            return check();
        }
        if (rules.isShipped()) {
            throw new ParameterException(spec.commandLine(), "The copy in the jar does not change: nothing to watch.");
        }
        var directory = place != null ? place : rules.directory().orElseThrow();
        return FileWatch.over(List.of(directory), this::check);
    }

    private int check() {
        var report = report();
        rules.announce(format.json || format.sarif || format.github);
        var out = spec.commandLine().getOut();
        out.println(shown(report));
        out.flush();
        return report.isClean() ? ExitCode.CLEAN : ExitCode.FOUND;
    }

    private FindingsReport report() {
        var err = spec.commandLine().getErr();
        try {
            var directory = place != null ? Optional.of(place) : rules.directory();
            var report = RulesCheck.of(directory, text -> TerminalOutput.progress(err, text));
            TerminalOutput.progress(err, "");
            return report.isUsable() ? untested(directory, report) : report;
        } catch (RulesFault fault) {
            return new FindingsReport("", Map.of(), fault.findings());
        }
    }

    /** Of the copy in the jar, a test of its own sees to it that there are scenarios. */
    private FindingsReport untested(Optional<Path> directory, FindingsReport report) {
        return directory
                .map(rulesHere -> report.withUntested(scenarios.named().orElse(beside(rulesHere))))
                .orElse(report);
    }

    private static Path beside(Path rules) {
        var name = rules.getFileName();
        var isNamed = name != null && !name.toString().matches("\\.{0,2}");
        return (isNamed ? rules : rules.toAbsolutePath().normalize()).resolveSibling(ScenariosOption.HERE);
    }

    private String shown(FindingsReport report) {
        if (format.json) {
            return new JsonReport(report).toString();
        } else if (format.sarif) {
            return new SarifReport(report).toString();
        }
        return format.github
                ? new GithubReport(report).toString()
                : new TextReport(report, TerminalOutput.style()).toString();
    }
}
