package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesStatus;
import org.conditionality.rule.files.RuleFile;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.web.error.NotFound;
import org.jspecify.annotations.Nullable;

/** The rules of one agreement. */
@Schema(name = "Rules")
public record RulesView(
        String agreement,

        @Schema(description = "The version that answers questions; left out if none could be used so far.") @Nullable
        String rulesVersion,

        @Schema(description = NEWER) @Nullable String newerVersion,
        List<RuleFile> files,

        @Schema(description = "The rules in force, by reading.")
        Map<String, List<RuleInfo>> readings,

        @Schema(description = PROBLEMS) List<String> problems) {

    private static final String NEWER = "The version of the rules read last, where it is not in force.";
    private static final String PROBLEMS = "What keeps the newer version from being used, or what scenarios have "
            + "against the one in force: each with file and line. Empty where all is well.";

    /** The packs in force, by agreement. */
    @Schema(name = "RulePacks")
    public record Packs(
            List<Entry> packs,

            @Schema(description = "What is wrong with newer files that belong to no agreement.")
            List<String> problems) {}

    /** One pack in short. */
    @Schema(name = "RulePack")
    record Entry(
            String agreement,

            @Schema(description = "The version that answers questions; left out if none could be used so far.")
            @Nullable
            String rulesVersion,

            @Schema(description = NEWER) @Nullable String newerVersion,
            int files,
            @Schema(description = PROBLEMS) List<String> problems) {}

    public static Packs all(RulesEdition edition) {
        return new Packs(
                edition.standings().stream()
                        .map(standing -> entry(standing, pack(edition, standing)))
                        .toList(),
                edition.problems());
    }

    private static Optional<Pack> pack(RulesEdition edition, RulesStatus standing) {
        return edition.library().pack(standing.agreement());
    }

    private static Entry entry(RulesStatus standing, Optional<Pack> pack) {
        var files = pack.map(each -> each.files().size()).orElse(0);
        return new Entry(standing.agreement(), standing.version(), standing.newer(), files, standing.problems());
    }

    /** Throws {@link NotFound} where there is no such agreement. */
    public static RulesView of(RulesEdition edition, String agreement) {
        var standing = edition.standing(agreement)
                .orElseThrow(() -> org.conditionality.web.view.RequestedPack.unknown(agreement, edition.library()));
        var pack = pack(edition, standing);
        var byReading = new LinkedHashMap<String, List<RuleInfo>>();
        pack.ifPresent(each -> each.readings().forEach(reading -> byReading.put(reading, each.rules(reading))));
        return new RulesView(
                agreement,
                standing.version(),
                standing.newer(),
                pack.map(Pack::files).orElse(List.of()),
                byReading,
                standing.problems());
    }
}
