package org.conditionality.scenario.run;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.TimelineScenario;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario came out under one reading, or an invariant under all of those that it speaks of.
 *
 * @param reading the reading; those of an invariant, joined by commas
 * @param differences what was expected and what is, with the reasons, in words; empty if it passed
 * @param decided of an invariant, for which facts, days and lists it was decided; null of a scenario
 */
public record ScenarioOutcome(
        String file,
        int line,
        String scenario,
        String reading,
        boolean passed,
        List<String> differences,
        @Nullable String decided) {

    public ScenarioOutcome {
        differences = List.copyOf(differences);
    }

    static ScenarioOutcome of(Scenario scenario, String reading, List<String> differences) {
        return new ScenarioOutcome(
                scenario.file(), scenario.line(), scenario.name(), reading, differences.isEmpty(), differences, null);
    }

    static ScenarioOutcome of(TimelineScenario scenario, String reading, List<String> differences) {
        return new ScenarioOutcome(
                scenario.file(), scenario.line(), scenario.name(), reading, differences.isEmpty(), differences, null);
    }

    static ScenarioOutcome of(Invariant invariant, List<String> differences, @Nullable String decided) {
        return new ScenarioOutcome(
                invariant.file(),
                invariant.line(),
                invariant.name(),
                invariant.readings(),
                differences.isEmpty(),
                differences,
                decided);
    }

    /** The place, the scenario and the differences, over several lines. */
    public String inWords() {
        var heading = "%s:%d: %s [%s]: %s".formatted(file, line, scenario, reading, passed ? "passed" : "failed");
        var lines = new ArrayList<>(differences);
        if (decided != null) {
            lines.add(decided);
        }
        return String.join("\n  ", heading, String.join("\n", lines).replace("\n", "\n  "))
                .strip();
    }
}
