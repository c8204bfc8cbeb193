package org.conditionality.scenario;

import java.util.List;
import java.util.function.Predicate;

/** A file of scenarios about one agreement: of single dates, of timelines, and of what holds whatever the facts are. */
public record ScenarioFile(
        String file,
        String agreement,
        List<Scenario> scenarios,
        List<TimelineScenario> timelines,
        List<Invariant> invariants) {

    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
        timelines = List.copyOf(timelines);
        invariants = List.copyOf(invariants);
    }

    /** Whether any of them expects anything; one that is only a record to start from does not. */
    public boolean expectsSomething() {
        return scenarios.stream().anyMatch(each -> !each.expected().isEmpty())
                || timelines.stream().anyMatch(each -> !each.expected().isEmpty())
                || !invariants.isEmpty();
    }

    /** The scenarios and invariants that are chosen by their names. */
    public ScenarioFile named(Predicate<String> names) {
        return new ScenarioFile(
                file,
                agreement,
                scenarios.stream().filter(each -> names.test(each.name())).toList(),
                timelines.stream().filter(each -> names.test(each.name())).toList(),
                invariants.stream().filter(each -> names.test(each.name())).toList());
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return scenarios.isEmpty() && timelines.isEmpty() && invariants.isEmpty();
    }

    /** A file of single dates alone. */
    public ScenarioFile(String file, String agreement, List<Scenario> scenarios) {
        this(file, agreement, scenarios, List.of(), List.of());
    }
}
