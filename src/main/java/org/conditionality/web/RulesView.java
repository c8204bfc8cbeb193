package org.conditionality.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.reload.Edition;
import org.conditionality.reload.Standing;
import org.conditionality.rule.Pack;
import org.conditionality.rule.RuleFile;
import org.conditionality.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/** The rules of one agreement. */
@Schema(name = "Rules")
record RulesView(
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
    record Packs(
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

    static Packs all(Edition edition) {
        return new Packs(
                edition.standings().stream()
                        .map(standing -> entry(standing, pack(edition, standing)))
                        .toList(),
                edition.problems());
    }

    private static Optional<Pack> pack(Edition edition, Standing standing) {
        return edition.library().pack(standing.agreement());
    }

    private static Entry entry(Standing standing, Optional<Pack> pack) {
        var files = pack.map(each -> each.files().size()).orElse(0);
        return new Entry(standing.agreement(), standing.version(), standing.newer(), files, standing.problems());
    }

    /** Throws {@link NotFound} where there is no such agreement. */
    static RulesView of(Edition edition, String agreement) {
        var standing = edition.standing(agreement)
                .orElseThrow(() -> org.conditionality.web.Packs.unknown(agreement, edition.library()));
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
