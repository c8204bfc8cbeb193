package org.conditionality.page.scenarios;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.fact.FactBody;
import org.conditionality.page.address.PageAddress;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.scenario.read.ScenarioFiles;

/** Makes addresses of what scenarios ask. */
public final class ScenarioLinks {

    private ScenarioLinks() {}

    /** The address of the scenario that begins on a line of a file; empty where no page can ask it. */
    public static Optional<PageAddress> of(ScenarioFiles scenarios, String file, String line) {
        return scenarios.files().stream()
                .filter(each -> each.file().equals(file))
                .flatMap(each -> each.scenarios().stream())
                .filter(each -> Integer.toString(each.line()).equals(line))
                .filter(ScenarioLinks::canBeAsked)
                .findFirst()
                .map(ScenarioLinks::address);
    }

    /** Whether an address can say all that it asks: ledgers are loaded, not linked. */
    static boolean canBeAsked(Scenario scenario) {
        return scenario.question().evidence().ledgers().isEmpty()
                && !scenario.expected().isEmpty();
    }

    private static PageAddress address(Scenario scenario) {
        var question = scenario.question();
        var settings = new TreeMap<String, Object>();
        question.settings().forEach((name, value) -> settings.put(name, FactBody.stated(value)));
        var reading = scenario.expected().keySet().iterator().next();
        return new PageAddress(
                question.agreement(),
                reading,
                question.asOf().toString(),
                null,
                FactBody.of(question.facts()),
                Map.of(),
                settings,
                Map.of(),
                null,
                scenario.expected().size() > 1,
                null,
                null);
    }

    /** The address of a record, on its first day. */
    static PageAddress record(TimelineScenario scenario, String name, String reading) {
        var timeline = scenario.timeline();
        return new PageAddress(
                timeline.agreement(),
                reading,
                timeline.from().toString(),
                name,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                false,
                null,
                null);
    }
}
