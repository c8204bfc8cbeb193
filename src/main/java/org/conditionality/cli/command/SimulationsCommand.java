package org.conditionality.cli.command;

import java.util.concurrent.Callable;
import org.conditionality.cli.engine.AskedFile;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.text.SimulationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how likely labels are. */
@Command(
        name = "simulations",
        mixinStandardHelpOptions = true,
        description = {
            "Says how likely each label is, given how likely the facts are.",
            "The file says what a body of POST /api/v1/simulations says: a question with "
                    + "`probabilities` on facts, or `experts`."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is answered",
            "1:the question or the rules are at fault, or the file cannot be read",
            "2:the command was not understood"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality simulations odds.yaml",
            "with, in odds.yaml,",
            "  agreement: doha-2020",
            "  reading: us",
            "  asOf: 2020-12-01",
            "  facts: { signature: { date: 2020-02-29 }, forceLevel: { usTroops: 4500 } }",
            "  probabilities:",
            "    foreignMilitants.hosted: { true: 0.3, false: 0.7 }",
            "    violence.overall: { REDUCED: 0.5, unknown: 0.5 }",
            "  obligations: [phase-two-troops]"
        })
public final class SimulationsCommand implements Callable<Integer> {

    @Mixin
    private AskedFile asked = new AskedFile();

    @Override
    public Integer call() {
        var answer = asked.put((whatIf, tree) -> whatIf.answer(whatIf.simulation(tree)));
        asked.print(answer, SimulationText::of);
        return ExitCode.CLEAN;
    }
}
