package org.conditionality.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.conditionality.author.report.TextStyle;
import org.conditionality.cli.engine.CommandEngine;
import org.conditionality.cli.engine.FileWatch;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.option.ScenariosOption;
import org.conditionality.cli.text.JsonOutput;
import org.conditionality.cli.text.JunitXml;
import org.conditionality.cli.text.TerminalOutput;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.run.ScenarioOutcome;
import org.conditionality.scenario.run.ScenarioRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the scenarios. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs the scenarios, each under every reading it names. A run without scenarios fails.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every scenario passed, and there was one",
            "1:one failed, there was none, or the rules or scenarios are at fault",
            "2:the command was not understood, or the report cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality test               every scenario in ./scenarios",
            "  conditionality test phase-two     those whose file or name holds the text",
            "  conditionality test --junit-xml target/scenarios.xml"
        })
public final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only scenarios whose file or name holds this text.")
    private @Nullable String text;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Option(names = "--json", description = "Print JSON, as POST /api/v1/scenarios/runs answers it.")
    private boolean json;

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Write a report that build servers read.")
    private @Nullable Path junitXml;

    @Option(names = "--watch", description = "Run again after every change, until interrupted.")
    private boolean watch;

    @Override
    public Integer call() throws Exception {
        if (!watch) {
            return run();
        }
        if (rules.isShipped()) {
            throw new ParameterException(spec.commandLine(), "The copy in the jar does not change: nothing to watch.");
        }
        var directories = Stream.of(rules.directory(), scenarios.directory(rules))
                .flatMap(Optional::stream)
                .toList();
        return FileWatch.over(directories, this::runAgain);
    }

    /** While somebody mends things, what is wrong with them must not end the command. */
    private int runAgain() {
        try {
            return run();
        } catch (RulesFault | org.conditionality.text.RefusedFile | IOException fault) {
            spec.commandLine().getOut().println(fault.getMessage());
            return ExitCode.FOUND;
        }
    }

    private int run() throws IOException {
        var err = spec.commandLine().getErr();
        TerminalOutput.progress(err, "Opening the rules …");
        var engine = CommandEngine.open(rules.directory(), scenarios.directory(rules));
        TerminalOutput.progress(err, "Running the scenarios …");
        var run = run(engine);
        TerminalOutput.progress(err, "");
        rules.announce(json);
        if (junitXml != null) {
            JunitXml.write(run, junitXml);
        }
        var out = spec.commandLine().getOut();
        out.println(json ? JsonOutput.of(run) : words(run));
        out.flush();
        return run.passed() ? ExitCode.CLEAN : ExitCode.FOUND;
    }

    /** Of all agreements where nothing is chosen; what is chosen need not be about each. */
    private ScenarioRun run(CommandEngine engine) {
        var files = engine.scenarios().files();
        var agreements = engine.library().packs().stream()
                .map(pack -> pack.agreement().id())
                .toList();
        return text == null
                ? engine.runner().run(files, agreements)
                : engine.runner()
                        .run(files.stream()
                                .map(file -> file.named(name -> isChosen(file, name)))
                                .toList());
    }

    private boolean isChosen(ScenarioFile file, String name) {
        return text == null || file.file().contains(text) || name.contains(text);
    }

    private String words(ScenarioRun run) {
        var style = TerminalOutput.style();
        var words = new StringBuilder();
        run.outcomes().stream()
                .filter(outcome -> !outcome.passed())
                .map(ScenarioOutcome::inWords)
                .forEach(each -> words.append(each).append("\n\n"));
        if (text != null && run.total() == 0) {
            return style.red("No scenario has `" + text + "` in its file's path or its name: the run failed.");
        }
        return words.append(verdict(run, style)).toString();
    }

    private static String verdict(ScenarioRun run, TextStyle style) {
        return run.passed() ? style.green(run.inWords()) : style.red(run.inWords());
    }
}
