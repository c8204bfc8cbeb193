package org.conditionality.scenario.run;

import java.util.List;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.TimelineScenario;

/**
 * How a scenario came out under one reading.
 *
 * @param differences what was expected and what is, with the reasons, in words; empty if it passed
 */
public record ScenarioOutcome(
        String file, int line, String scenario, String reading, boolean passed, List<String> differences) {

    public ScenarioOutcome {
        differences = List.copyOf(differences);
    }

    static ScenarioOutcome of(Scenario scenario, String reading, List<String> differences) {
        return new ScenarioOutcome(
                scenario.file(), scenario.line(), scenario.name(), reading, differences.isEmpty(), differences);
    }

    static ScenarioOutcome of(TimelineScenario scenario, String reading, List<String> differences) {
        return new ScenarioOutcome(
                scenario.file(), scenario.line(), scenario.name(), reading, differences.isEmpty(), differences);
    }

    /** The place, the scenario and the differences, over several lines. */
    public String inWords() {
        var heading = "%s:%d: %s [%s]: %s".formatted(file, line, scenario, reading, passed ? "passed" : "failed");
        return String.join("\n  ", heading, String.join("\n", differences).replace("\n", "\n  "))
                .strip();
    }
}
