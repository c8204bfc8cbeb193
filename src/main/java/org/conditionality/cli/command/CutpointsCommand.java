package org.conditionality.cli.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.conditionality.cli.engine.CommandEngine;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.text.CutPointText;
import org.conditionality.cli.text.JsonOutput;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.NearestName;
import org.conditionality.whatif.cutpoint.CutPointList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists where answers can turn. */
@Command(
        name = "cutpoints",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the values of each fact at which answers can change.",
            "With each fact it lists what the rules compare the fact with, and which rules these are. "
                    + "Where the values cannot be determined, it says so."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:they are listed",
            "1:the rules are at fault",
            "2:the command was not understood, or there is no such agreement, reading or field"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality cutpoints doha-2020 --reading us --as-of 2020-12-01",
            "  conditionality cutpoints doha-2020 --field forceLevel.usTroops"
        })
public final class CutpointsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "AGREEMENT", description = "The agreement.")
    private String agreement = "";

    @Option(names = "--reading", paramLabel = "READING", description = "Only this reading.")
    private @Nullable String reading;

    @Option(names = "--field", paramLabel = "FIELD", description = "Only this field, or the fields of this type.")
    private @Nullable String field;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The date asked about; without it no values are listed that depend on it.")
    private @Nullable LocalDate asOf;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--json", description = "Print JSON, as GET /api/v1/agreements/{agreement}/cut-points answers.")
    private boolean json;

    @Override
    public Integer call() {
        var library = CommandEngine.open(rules).library();
        rules.announce(json);
        var pack = pack(library);
        var paths = pack.vocabulary().paths();
        if (field != null && paths.stream().noneMatch(this::isWanted)) {
            throw unknown("field", field, paths);
        }
        var answer = CutPointList.of(pack, readings(pack), asOf).only(this::isWanted);
        var out = spec.commandLine().getOut();
        out.println(json ? JsonOutput.of(answer) : CutPointText.of(answer));
        out.flush();
        return ExitCode.CLEAN;
    }

    private boolean isWanted(String path) {
        return field == null || path.equals(field) || path.startsWith(field + ".");
    }

    private Pack pack(Library library) {
        return library.pack(agreement)
                .orElseThrow(() -> unknown(
                        "agreement",
                        agreement,
                        library.packs().stream()
                                .map(each -> each.agreement().id())
                                .toList()));
    }

    private Collection<String> readings(Pack pack) {
        if (reading == null) {
            return pack.readings();
        }
        if (!pack.readings().contains(reading)) {
            throw unknown("reading", reading, pack.readings());
        }
        return List.of(reading);
    }

    private ParameterException unknown(String what, String name, Collection<String> known) {
        return new ParameterException(
                spec.commandLine(),
                "There is no %s `%s`. %s"
                        .formatted(what, name, Objects.requireNonNullElse(NearestName.to(name, known), "")));
    }
}
