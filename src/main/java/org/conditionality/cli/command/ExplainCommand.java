package org.conditionality.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.conditionality.author.report.FindingExample;
import org.conditionality.cli.engine.CommandEngine;
import org.conditionality.cli.engine.QuestionFile;
import org.conditionality.cli.option.DetailOption;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.text.GroundText;
import org.conditionality.cli.text.RuleTraceText;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a code means, why an obligation carries its labels, or why a rule does not fire. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Says what a code of `check` means, with a wrong and a right example; or, in a question, why an obligation carries its labels, or which condition keeps a rule from firing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is explained",
            "1:the question or the rules are at fault, or the question cannot be read",
            "2:the command was not understood, or there is no such code, obligation or rule"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality explain                     every code",
            "  conditionality explain W605                one code, with an example",
            "  conditionality explain phase-two-troops --in question.yaml --reading us",
            "  conditionality explain phase-two-troops --in question.yaml --grounds all",
            "  conditionality explain \"Foreign militants are hosted\" --in question.yaml"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            description = "A code; with --in an obligation, or a rule by its name or a part of it.")
    private @Nullable String what;

    @Option(names = "--in", paramLabel = "FILE", description = "The question, as `evaluate` takes it.")
    private @Nullable Path question;

    @Option(names = "--reading", paramLabel = "READING", description = "Only this reading.")
    private @Nullable String reading;

    @Mixin
    private DetailOption detail = new DetailOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (question == null) {
            if (rules.isGiven() || reading != null) {
                throw refused("What a code means does not depend on rules.", "Name a question with `--in FILE`.");
            }
            code(out);
        } else {
            obligation(out, question);
        }
        return ExitCode.CLEAN;
    }

    private void code(PrintWriter out) {
        if (what == null) {
            Arrays.stream(FindingCode.values()).forEach(code -> out.println(line(code)));
            return;
        }
        var code = FindingCode.named(what);
        if (code.isEmpty()) {
            var known = Arrays.stream(FindingCode.values()).map(FindingCode::id).toList();
            throw refused("There is no code `" + what + "`.", NearestName.to(what, known));
        }
        out.println(line(code.get()));
        out.println();
        out.print(FindingExample.of(code.get()).inWords());
        out.flush();
    }

    private static String line(FindingCode code) {
        return "%s %-7s %s".formatted(code.id(), code.severity().word(), code.meaning());
    }

    private void obligation(PrintWriter out, Path file) {
        var asked = QuestionFile.read(file);
        var engine = CommandEngine.open(rules);
        rules.announce(false);
        if (what != null && engine.isRule(what)) {
            traces(out, asked, engine, what);
            return;
        }
        var answer = asked.put(tree -> engine.one(detail.over(tree)));
        if (reading != null && !answer.readings().containsKey(reading)) {
            throw refused(
                    "There is no reading `" + reading + "` in the answer.",
                    NearestName.to(reading, answer.readings().keySet()));
        }
        answer.readings().forEach((name, given) -> {
            if (reading == null || reading.equals(name)) {
                obligations(given).forEach(each -> print(out, name, each));
            }
        });
    }

    private void traces(PrintWriter out, QuestionFile asked, CommandEngine engine, String rule) {
        var traced = asked.put(tree -> engine.traces(tree, rules.directory(), rule)).stream()
                .filter(each -> reading == null || reading.equals(each.reading()))
                .toList();
        if (traced.isEmpty()) {
            throw refused(
                    "No rule of the readings asked about is named `" + rule + "`, or in part.",
                    NearestName.to(rule, engine.ruleNames()));
        }
        traced.forEach(each -> out.println(RuleTraceText.of(each.trace(), each.reading())));
    }

    private List<Answer.Obligation> obligations(Answer.Reading given) {
        var found = given.obligations().stream()
                .filter(each -> what == null || each.id().equals(what))
                .toList();
        if (found.isEmpty() && what != null) {
            var known = given.obligations().stream().map(Answer.Obligation::id).toList();
            throw refused("There is no obligation `" + what + "`.", NearestName.to(what, known));
        }
        return found;
    }

    private static void print(PrintWriter out, String reading, Answer.Obligation obligation) {
        out.println("%s under %s: %s"
                .formatted(
                        obligation.id(),
                        reading,
                        obligation.labels().stream().map(Enum::name).collect(Collectors.joining(", "))));
        out.println("  " + obligation.inWords());
        var grounds = obligation.grounds();
        if (grounds == null || Boolean.FALSE.equals(obligation.groundsExact())) {
            obligation.because().forEach(each -> GroundText.print(out, each));
        } else {
            grounds.forEach(each -> GroundText.print(out, each));
        }
        if (obligation.decisive() != null) {
            out.println("    what would decide it: " + String.join(", ", obligation.decisive()));
        }
    }

    private ParameterException refused(String message, @Nullable String suggestion) {
        return new ParameterException(spec.commandLine(), suggestion == null ? message : message + " " + suggestion);
    }
}
