package org.conditionality.page.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.conditionality.page.address.AddressText;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.read.ScenarioFiles;

/** The scenarios that expect a rule in an explanation. */
public final class TestedRules {

    private final Map<List<String>, List<RuleBook.Tested>> byRule = new HashMap<>();

    /** Those of one agreement. */
    public TestedRules(ScenarioFiles scenarios, String agreement) {
        scenarios.files().stream()
                .filter(file -> file.agreement().equals(agreement))
                .flatMap(file -> file.scenarios().stream())
                .forEach(scenario -> scenario.expected()
                        .forEach((reading, expected) -> expected.because()
                                .values()
                                .forEach(because -> because.rules().forEach(rule -> note(rule, reading, scenario)))));
    }

    private void note(String rule, String reading, Scenario scenario) {
        var link = new StringBuilder("/scenarios/ask");
        AddressText.add(link, "file", scenario.file());
        AddressText.add(link, "line", Integer.toString(scenario.line()));
        AddressText.add(link, "reading", reading);
        byRule.computeIfAbsent(List.of(reading, rule), any -> new ArrayList<>())
                .add(new RuleBook.Tested(scenario.name(), link.toString()));
    }

    /** Each once, for a rule of some readings. */
    List<RuleBook.Tested> expecting(String rule, List<String> readings) {
        var names = new LinkedHashSet<String>();
        return readings.stream()
                .flatMap(reading -> byRule.getOrDefault(List.of(reading, rule), List.of()).stream())
                .filter(each -> names.add(each.name()))
                .toList();
    }
}
