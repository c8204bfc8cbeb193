package org.conditionality.scenario;

import java.util.List;

/** A file of scenarios about one agreement: of single dates, and of timelines. */
public record ScenarioFile(String file, String agreement, List<Scenario> scenarios, List<TimelineScenario> timelines) {

    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
        timelines = List.copyOf(timelines);
    }

    /** A file without timelines. */
    public ScenarioFile(String file, String agreement, List<Scenario> scenarios) {
        this(file, agreement, scenarios, List.of());
    }
}
