package org.conditionality.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.conditionality.cli.engine.CommandEngine;
import org.conditionality.cli.engine.QuestionFile;
import org.conditionality.cli.option.DetailOption;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.text.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one question, in the words of the web service. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Answers the question in a file, which says what a body of POST /api/v1/evaluations says.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:there is an answer",
            "1:the question or the rules are at fault, or the file cannot be read",
            "2:the command was not understood"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality evaluate question.yaml",
            "  conditionality evaluate --detail labels question.yaml",
            "  conditionality evaluate --rules my-rules question.json",
            "  conditionality evaluate - < question.json"
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The question, as YAML or JSON; - reads the standard input.")
    private Path file = Path.of("-");

    @Mixin
    private DetailOption detail = new DetailOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Override
    public Integer call() {
        var question = QuestionFile.read(file);
        var engine = CommandEngine.open(rules);
        rules.announce(true);
        var answer = question.put(tree -> engine.answer(detail.over(tree)));
        spec.commandLine().getOut().println(JsonOutput.of(answer));
        return ExitCode.CLEAN;
    }
}
