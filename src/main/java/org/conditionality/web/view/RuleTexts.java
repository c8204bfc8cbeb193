package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.parsed.RuleText;
import org.jspecify.annotations.Nullable;

/** The rules of one agreement as their authors wrote them. */
@Schema(name = "RuleTexts")
public record RuleTexts(String agreement, String rulesVersion, List<Entry> rules) {

    /** One rule. */
    @Schema(name = "RuleText")
    record Entry(
            String name,
            String file,
            int line,
            @Nullable String clause,

            @Schema(description = "The readings that have the rule.")
            List<String> readings,

            @Schema(description = "The remark above the rule.") @Nullable
            String comment,

            @Schema(description = "The rule as it is written.")
            String text,

            @Schema(description = "The fields of facts that it reads, by path.")
            List<String> reads,

            @Schema(description = "The type of what it concludes, such as `Condition`.") @Nullable
            String concludes,

            @Schema(
                    description =
                            "What that is about: a condition, an obligation; nothing where the rule is about all.")
            List<String> about) {}

    /** Each rule once, in the order of the readings, and of files and lines within these. */
    public static RuleTexts of(Pack pack) {
        var readings = new LinkedHashMap<RuleInfo, List<String>>();
        var texts = new LinkedHashMap<RuleInfo, RuleText>();
        for (var reading : pack.readings()) {
            for (var text : pack.reading(reading).texts()) {
                texts.putIfAbsent(text.info(), text);
                readings.computeIfAbsent(text.info(), rule -> new ArrayList<>()).add(reading);
            }
        }
        var entries = new ArrayList<Entry>();
        texts.forEach((info, text) -> entries.add(entry(text, readings.getOrDefault(info, List.of()))));
        return new RuleTexts(pack.agreement().id(), pack.version(), entries);
    }

    private static Entry entry(RuleText rule, List<String> readings) {
        var info = rule.info();
        return new Entry(
                info.name(),
                info.file(),
                info.line(),
                info.clause(),
                readings,
                rule.comment(),
                rule.text(),
                rule.reads(),
                rule.concludes(),
                rule.about());
    }
}
