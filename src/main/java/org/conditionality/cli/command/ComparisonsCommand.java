package org.conditionality.cli.command;

import java.util.concurrent.Callable;
import org.conditionality.cli.engine.AskedFile;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.text.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares a question with variants of it. */
@Command(
        name = "comparisons",
        mixinStandardHelpOptions = true,
        description = {
            "Says what changes from a question to variants of it, and why.",
            "The file says what a body of POST /api/v1/comparisons says: a `baseline`, and "
                    + "`variants`, each a merge patch of it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:they are compared",
            "1:the question or the rules are at fault, or the file cannot be read",
            "2:the command was not understood"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality comparisons variants.yaml",
            "with, in variants.yaml,",
            "  baseline:",
            "    agreement: doha-2020",
            "    readings: [us]",
            "    asOf: 2020-12-01",
            "    facts:",
            "      signature: { date: 2020-02-29 }",
            "      foreignMilitants: { hosted: true }",
            "  variants:",
            "    - { name: nobody is hosted, facts: { foreignMilitants: { hosted: false } } }"
        })
public final class ComparisonsCommand implements Callable<Integer> {

    @Mixin
    private AskedFile asked = new AskedFile();

    @Override
    public Integer call() {
        var answer = asked.put((whatIf, tree) -> whatIf.answer(whatIf.comparison(tree)));
        asked.print(answer, ComparisonText::of);
        return ExitCode.CLEAN;
    }
}
