package org.conditionality.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conditionality.author.Style;
import org.conditionality.rule.RulesFault;
import org.conditionality.scenario.Outcome;
import org.conditionality.scenario.Run;
import org.conditionality.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the scenarios. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs the scenarios, each under every reading it names. A run of nothing has failed.",
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
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only scenarios whose file or name holds this text.")
    private @Nullable String text;

    @Option(names = "--rules", paramLabel = "RULES", description = "The directory of rules.")
    private @Nullable Path rules;

    @Option(names = "--scenarios", paramLabel = "SCENARIOS", description = "The directory of scenarios.")
    private @Nullable Path scenarios;

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
        var rulesHere = Optional.ofNullable(rules).orElse(Path.of("rules"));
        var scenariosHere = Optional.ofNullable(scenarios).orElse(Path.of("scenarios"));
        return Watch.over(List.of(rulesHere, scenariosHere), this::runAgain);
    }

    /** While somebody mends things, what is wrong with them must not end the command. */
    private int runAgain() {
        try {
            return run();
        } catch (RulesFault | org.conditionality.fact.RefusedFile | IOException fault) {
            spec.commandLine().getOut().println(fault.getMessage());
            return Exit.FOUND;
        }
    }

    private int run() throws IOException {
        var err = spec.commandLine().getErr();
        Terminal.progress(err, "Opening the rules …");
        var engine = Engine.open(rules, scenarios);
        Terminal.progress(err, "Running the scenarios …");
        var run = engine.runner()
                .run(engine.scenarios().files().stream().map(this::chosen).toList());
        Terminal.progress(err, "");
        if (junitXml != null) {
            JunitXml.write(run, junitXml);
        }
        var out = spec.commandLine().getOut();
        out.println(json ? Json.of(run) : words(run));
        out.flush();
        return run.passed() ? Exit.CLEAN : Exit.FOUND;
    }

    private ScenarioFile chosen(ScenarioFile file) {
        return new ScenarioFile(
                file.file(),
                file.agreement(),
                file.scenarios().stream()
                        .filter(scenario -> isChosen(file, scenario.name()))
                        .toList(),
                file.timelines().stream()
                        .filter(scenario -> isChosen(file, scenario.name()))
                        .toList());
    }

    private boolean isChosen(ScenarioFile file, String name) {
        return text == null || file.file().contains(text) || name.contains(text);
    }

    private static String words(Run run) {
        var style = Terminal.style();
        var words = new StringBuilder();
        run.outcomes().stream()
                .filter(outcome -> !outcome.passed())
                .map(Outcome::inWords)
                .forEach(each -> words.append(each).append("\n\n"));
        return words.append(verdict(run, style)).toString();
    }

    private static String verdict(Run run, Style style) {
        return run.passed() ? style.green(run.inWords()) : style.red(run.inWords());
    }
}
