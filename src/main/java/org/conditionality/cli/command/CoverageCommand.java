package org.conditionality.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.conditionality.author.coverage.CoverageFinder;
import org.conditionality.author.coverage.CoverageHtml;
import org.conditionality.author.coverage.CoverageText;
import org.conditionality.author.coverage.ScenarioCoverage;
import org.conditionality.cli.engine.CommandEngine;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.option.ScenariosOption;
import org.conditionality.cli.text.JsonOutput;
import org.conditionality.cli.text.TerminalOutput;
import org.conditionality.scenario.read.ScenarioFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what the scenarios reach of the rules. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "Which rules fire in which scenarios, which values conditions take, and which cells (an obligation, a "
                    + "reading and a label) no scenario reaches.",
            "Not every obligation can reach every label, so few agreements reach all cells."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as much is reached as was asked for",
            "1:less is, or the rules or scenarios are at fault",
            "2:the command was not understood, or the page cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality coverage --rules-at-least 95   fails where fewer rules fire",
            "  conditionality coverage --html coverage.html  a page of every rule and cell"
        })
public final class CoverageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page.")
    private @Nullable Path html;

    @Option(names = "--rules-at-least", paramLabel = "PERCENT", description = "Fail where fewer of the rules fire.")
    private int rulesAtLeast;

    @Option(
            names = "--values-at-least",
            paramLabel = "PERCENT",
            description = "Fail where fewer of the values of conditions are seen.")
    private int valuesAtLeast;

    @Option(names = "--cells-at-least", paramLabel = "PERCENT", description = "Fail where fewer cells are reached.")
    private int cellsAtLeast;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        TerminalOutput.progress(err, "Running the scenarios …");
        var engine = CommandEngine.open(rules.directory(), scenarios.directory(rules));
        var read = engine.scenarios();
        var coverage = CoverageFinder.of(engine.library(), read.files());
        TerminalOutput.progress(err, "");
        rules.announce(json);
        if (html != null) {
            try {
                Files.writeString(html, new CoverageHtml(coverage).toString());
            } catch (IOException e) {
                err.println(html + ": the page cannot be written: " + e.getMessage());
                return ExitCode.USAGE;
            }
        }
        var out = spec.commandLine().getOut();
        out.println(json ? JsonOutput.of(coverage) : new CoverageText(coverage, TerminalOutput.style()));
        out.flush();
        // Each is told, also where one falls short.
        var rulesEnough = isEnough("rules", coverage.rules(), rulesAtLeast);
        var valuesEnough = isEnough("values", coverage.values(), valuesAtLeast);
        var cellsEnough = isEnough("cells", coverage.cells(), cellsAtLeast);
        var untested = read.untested(engine.library());
        untested.forEach(agreement -> err.println(ScenarioFiles.untestedInWords(agreement)));
        return rulesEnough && valuesEnough && cellsEnough && untested.isEmpty() ? ExitCode.CLEAN : ExitCode.FOUND;
    }

    private boolean isEnough(String what, ScenarioCoverage.Ratio ratio, int wanted) {
        var isEnough = ratio.percent() >= wanted;
        if (!isEnough) {
            spec.commandLine()
                    .getErr()
                    .println("Of the %s, %s are reached; %d %% were asked for.".formatted(what, ratio, wanted));
        }
        return isEnough;
    }
}
