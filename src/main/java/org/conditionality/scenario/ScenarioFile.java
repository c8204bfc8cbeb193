package org.conditionality.scenario;

import java.util.List;

/** A file of scenarios about one agreement: of single dates, and of timelines. */
public record ScenarioFile(String file, String agreement, List<Scenario> scenarios, List<TimelineScenario> timelines) {

    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
        timelines = List.copyOf(timelines);
    }

    /** Whether any of them expects anything; one that is only a record to start from does not. */
    public boolean expectsSomething() {
        return scenarios.stream().anyMatch(each -> !each.expected().isEmpty())
                || timelines.stream().anyMatch(each -> !each.expected().isEmpty());
    }

    /** A file without timelines. */
    public ScenarioFile(String file, String agreement, List<Scenario> scenarios) {
        this(file, agreement, scenarios, List.of());
    }
}
