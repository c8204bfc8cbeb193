package org.conditionality.cli.command;

import java.util.concurrent.Callable;
import org.conditionality.cli.engine.AskedFile;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.text.CommonGroundText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds where readings agree. */
@Command(
        name = "common-ground",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the exact conditions on which readings give an obligation the same labels, and on which they do not, "
                    + "with the smallest changes of facts that make all agree.",
            "The file says what a body of POST /api/v1/common-ground says: a question with an `obligation`, or with a "
                    + "`matter` of several agreements, and perhaps `label`, `locked`, `unlocked` and `maxChanges`."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is answered, also where the readings never agree",
            "1:the question or the rules are at fault, or the file cannot be read",
            "2:the command was not understood"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality common-ground endorsement.yaml",
            "with, in endorsement.yaml,",
            "  agreement: doha-2020",
            "  readings: [us, taliban, text]",
            "  asOf: 2020-12-01",
            "  facts: { signature: { date: 2020-02-29 } }",
            "  obligation: un-endorsement"
        })
public final class CommonGroundCommand implements Callable<Integer> {

    @Mixin
    private AskedFile asked = new AskedFile();

    @Override
    public Integer call() {
        var answer = asked.put((whatIf, tree) -> whatIf.answer(whatIf.commonGround(tree)));
        asked.print(answer, CommonGroundText::of);
        return ExitCode.CLEAN;
    }
}
