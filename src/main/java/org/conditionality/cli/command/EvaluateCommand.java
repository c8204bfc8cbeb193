package org.conditionality.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.conditionality.cli.engine.CaseTableFile;
import org.conditionality.cli.engine.CommandEngine;
import org.conditionality.cli.engine.QuestionFile;
import org.conditionality.cli.option.CaseDefaults;
import org.conditionality.cli.option.DetailOption;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.text.JsonOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one question, in the words of the web service. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Answers the question in a file, which says what a body of POST /api/v1/evaluations says,",
            "or the cases of a table."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:there is an answer",
            "1:the question, a row of the table or the rules are at fault, or the file cannot be read",
            "2:the command was not understood"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality evaluate question.yaml",
            "  conditionality evaluate --detail labels question.yaml",
            "  conditionality evaluate --table cases.csv",
            "  conditionality evaluate --table facts.csv --as-of 2020-12-01 --readings us",
            "  conditionality evaluate --rules my-rules question.json",
            "  conditionality evaluate - < question.json"
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The question, as YAML or JSON; - reads the standard input.")
    private @Nullable Path file;

    @Option(
            names = "--table",
            paramLabel = "CSV",
            description = "A table in place of a question: a header of `agreement`, `asOf` and fields of facts, and a "
                    + "row for each case; - reads the standard input. Prints a row of labels for each case, as CSV.")
    private @Nullable Path table;

    @Mixin
    private CaseDefaults defaults = new CaseDefaults();

    @Mixin
    private DetailOption detail = new DetailOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Override
    public Integer call() throws IOException {
        if (table != null) {
            return ofTable(table);
        }
        if (file == null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing required parameter: 'FILE', or `--table` with a table of cases.");
        }
        if (!defaults.columns().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`--agreement`, `--as-of` and `--readings` go with `--table`. State them in the question.");
        }
        var question = QuestionFile.read(file);
        var engine = CommandEngine.open(rules);
        rules.announce(true);
        var answer = question.put(tree -> engine.answer(detail.over(tree)));
        spec.commandLine().getOut().println(JsonOutput.of(answer));
        return ExitCode.CLEAN;
    }

    private int ofTable(Path csv) throws IOException {
        if (file != null || detail.isAsked()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`--table` is answered by labels alone, and takes the place of a question. Leave out "
                            + (file != null ? "`%s`.".formatted(file) : "`--detail` and `--grounds`."));
        }
        var cases = new CaseTableFile(csv, defaults.columns());
        var engine = CommandEngine.open(rules);
        rules.announce(true);
        var line = spec.commandLine();
        return cases.answer(engine, line.getOut(), line.getErr()) ? ExitCode.CLEAN : ExitCode.FOUND;
    }
}
