package org.conditionality.cli.command;

import java.util.concurrent.Callable;
import org.conditionality.cli.engine.AskedFile;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.text.LeverageText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says which party can bring which label about, and which can prevent it. */
@Command(
        name = "leverage",
        mixinStandardHelpOptions = true,
        description = {
            "Says which party can bring which label about, alone or with another, and which can prevent it.",
            "The file says what a body of POST /api/v1/leverage says: the facts as they are, and where wanted "
                    + "`obligations` and `labels`. Who can bring a fact about says @control in vocabulary.drl."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is answered",
            "1:the question or the rules are at fault, or the file cannot be read",
            "2:the command was not understood"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality leverage question.yaml",
            "with, in question.yaml,",
            "  agreement: doha-2020",
            "  reading: us",
            "  asOf: 2020-12-01",
            "  facts:",
            "    signature: { date: 2020-02-29 }",
            "    forceLevel: { usTroops: 4500 }",
            "  obligations: [phase-two-troops]",
            "  labels: [FROZEN]"
        })
public final class LeverageCommand implements Callable<Integer> {

    @Mixin
    private AskedFile asked = new AskedFile();

    @Override
    public Integer call() {
        var answer = asked.put((whatIf, tree) -> whatIf.answer(whatIf.leverage(tree)));
        asked.print(answer, LeverageText::of);
        return ExitCode.CLEAN;
    }
}
