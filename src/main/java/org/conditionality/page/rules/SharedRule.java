package org.conditionality.page.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.parsed.RuleText;

/** A rule, with the readings that have it. */
record SharedRule(RuleText text, List<String> readings) {

    /** The rules of all readings, each once, in the order in which readings have them. */
    static List<SharedRule> of(Pack pack) {
        Map<RuleInfo, SharedRule> rules = new LinkedHashMap<>();
        for (var reading : pack.readings()) {
            for (var text : pack.reading(reading).texts()) {
                rules.computeIfAbsent(text.info(), any -> new SharedRule(text, new ArrayList<>()))
                        .readings()
                        .add(reading);
            }
        }
        return List.copyOf(rules.values());
    }
}
