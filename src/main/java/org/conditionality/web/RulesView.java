package org.conditionality.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.rule.Pack;
import org.conditionality.rule.RuleFile;
import org.conditionality.rule.RuleInfo;

/** The rules of one agreement. */
@Schema(name = "Rules")
record RulesView(
        String agreement,
        String rulesVersion,
        List<RuleFile> files,

        @Schema(description = "The rules in force, by reading.")
        Map<String, List<RuleInfo>> readings,

        @Schema(description = "What keeps the newest rules from being used; empty when they are in force.")
        List<String> problems) {

    /** The packs in force, by agreement. */
    @Schema(name = "RulePacks")
    record Packs(List<Entry> packs) {}

    /** One pack in short. */
    @Schema(name = "RulePack")
    record Entry(String agreement, String rulesVersion, int files, List<String> problems) {}

    static Packs all(Collection<Pack> packs) {
        return new Packs(packs.stream()
                .map(RulesView::entry)
                .sorted(Comparator.comparing(Entry::agreement))
                .toList());
    }

    private static Entry entry(Pack pack) {
        return new Entry(pack.agreement().id(), pack.version(), pack.files().size(), pack.problems());
    }

    static RulesView of(Pack pack) {
        var byReading = new LinkedHashMap<String, List<RuleInfo>>();
        pack.agreement().readings().keySet().forEach(reading -> byReading.put(reading, pack.rules(reading)));
        return new RulesView(pack.agreement().id(), pack.version(), pack.files(), byReading, pack.problems());
    }
}
