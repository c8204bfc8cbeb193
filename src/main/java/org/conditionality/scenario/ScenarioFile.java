package org.conditionality.scenario;

import java.util.List;

/** A file of scenarios about one agreement. */
public record ScenarioFile(String file, String agreement, List<Scenario> scenarios) {

    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
    }
}
