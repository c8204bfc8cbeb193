package org.conditionality.cli.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.conditionality.cli.engine.CommandEngine;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.option.ScenariosOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Asks rules what the service would ask them, and says nothing of the answers: a running service has rules tried so of
 * which their text does not say that they end. What counts is whether this ends.
 */
@Command(
        name = "trial",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Asks each reading a question in which nothing is known, and runs the scenarios.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was answered, rightly or not",
            "1:the rules or the scenarios cannot be read",
            "2:the command was not understood"
        },
        footerHeading = "%nExamples:%n",
        footer = "  conditionality trial --rules rules --scenarios scenarios")
public final class TrialCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Override
    public Integer call() {
        var engine = CommandEngine.open(rules.directory(), scenarios.directory(rules));
        // Of an agreement without scenarios nothing else would be asked.
        engine.library().packs().forEach(pack -> {
            var agreement = pack.agreement();
            engine.one(
                    Map.of("agreement", agreement.id(), "asOf", agreement.date().toString(), "facts", Map.of()));
        });
        engine.runner().run(engine.scenarios().files());
        return ExitCode.CLEAN;
    }
}
