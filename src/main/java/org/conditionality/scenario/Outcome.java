package org.conditionality.scenario;

import java.util.List;

/**
 * How a scenario came out under one reading.
 *
 * @param differences what was expected and what is, with the reasons, in words; empty if it passed
 */
public record Outcome(
        String file, int line, String scenario, String reading, boolean passed, List<String> differences) {

    public Outcome {
        differences = List.copyOf(differences);
    }

    static Outcome of(Scenario scenario, String reading, List<String> differences) {
        return new Outcome(
                scenario.file(), scenario.line(), scenario.name(), reading, differences.isEmpty(), differences);
    }

    static Outcome of(TimelineScenario scenario, String reading, List<String> differences) {
        return new Outcome(
                scenario.file(), scenario.line(), scenario.name(), reading, differences.isEmpty(), differences);
    }

    /** The place, the scenario and the differences, over several lines. */
    public String inWords() {
        var heading = "%s:%d: %s [%s]: %s".formatted(file, line, scenario, reading, passed ? "passed" : "failed");
        return String.join("\n  ", heading, String.join("\n", differences).replace("\n", "\n  "))
                .strip();
    }
}
