package org.conditionality.cli.command;

import java.util.concurrent.Callable;
import org.conditionality.cli.engine.AskedFile;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.text.CounterfactualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds what it would take. */
@Command(
        name = "counterfactuals",
        mixinStandardHelpOptions = true,
        description = {
            "Finds every smallest change of facts that reaches a label, or ends it.",
            "The file says what a body of POST /api/v1/counterfactuals says: a question with a "
                    + "`goal`, and perhaps `unknowns`, `locked`, `unlocked`, `by` and `maxChanges`.",
            "A goal names an `obligation` and a `label` that is to be certain; or, in its place, a label that is to be "
                    + "certain `noLonger`, or to be `possible`."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is answered, also where nothing reaches the goal",
            "1:the question or the rules are at fault, or the file cannot be read",
            "2:the command was not understood"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality counterfactuals unfreeze.yaml",
            "with, in unfreeze.yaml,",
            "  agreement: doha-2020",
            "  reading: us",
            "  asOf: 2020-12-01",
            "  facts: { signature: { date: 2020-02-29 }, foreignMilitants: { hosted: true } }",
            "  goal: { obligation: phase-two-troops, noLonger: FROZEN }",
            "  maxChanges: 2"
        })
public final class CounterfactualsCommand implements Callable<Integer> {

    @Mixin
    private AskedFile asked = new AskedFile();

    @Override
    public Integer call() {
        var answer = asked.put((whatIf, tree) -> whatIf.answer(whatIf.counterfactual(tree)));
        asked.print(answer, CounterfactualText::of);
        return ExitCode.CLEAN;
    }
}
