package org.conditionality.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.conditionality.cli.engine.AskedFile;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.text.ConditionText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds the exact condition for a label. */
@Command(
        name = "conditions",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the exact condition in facts under which an obligation carries a label.",
            "The file says what a body of POST /api/v1/conditions says. Of several readings, or of "
                    + "two versions of the rules, facts show each way in which they differ."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is answered, also where the label never holds",
            "1:the question or the rules are at fault, or the file cannot be read",
            "2:the command was not understood, or there is no such directory or revision"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality conditions frozen.yaml",
            "  conditionality conditions frozen.yaml --against HEAD   the last commit",
            "  conditionality conditions frozen.yaml --against old    another directory",
            "with, in frozen.yaml,",
            "  agreement: draft-2019",
            "  readings: [us, taliban]",
            "  asOf: 2019-10-01",
            "  facts: { signature: { date: 2019-09-15, approvedByPresident: true } }",
            "  obligation: first-tranche",
            "  label: REVERSIBLE"
        })
public final class ConditionsCommand implements Callable<Integer> {

    @Mixin
    private AskedFile asked = new AskedFile();

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description = "Compare with other rules: a directory, or a revision that git knows.")
    private @Nullable String against;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (against == null) {
            asked.print(asked.put((whatIf, tree) -> whatIf.answer(whatIf.condition(tree))), ConditionText::of);
        } else {
            var older = asked.older(against);
            asked.print(asked.put((whatIf, tree) -> whatIf.condition(tree, older)), ConditionText::of);
        }
        return ExitCode.CLEAN;
    }
}
