package org.conditionality.scenario.run;

import java.util.List;
import java.util.stream.Collectors;
import org.conditionality.scenario.read.ScenarioFiles;

/**
 * How scenarios came out, each under each of its readings. A run of nothing has not passed, nor has one that was to be
 * about all agreements and is about nothing of one of them.
 *
 * @param total how many outcomes there are
 * @param failed how many of them failed
 * @param untested the agreements about which there should be a scenario, and is none
 */
public record ScenarioRun(
        boolean passed, int total, int failed, List<String> untested, List<ScenarioOutcome> outcomes) {

    public ScenarioRun {
        untested = List.copyOf(untested);
        outcomes = List.copyOf(outcomes);
    }

    static ScenarioRun of(List<ScenarioOutcome> outcomes, List<String> untested) {
        var failed =
                (int) outcomes.stream().filter(outcome -> !outcome.passed()).count();
        var passed = failed == 0 && untested.isEmpty() && !outcomes.isEmpty();
        return new ScenarioRun(passed, outcomes.size(), failed, untested, outcomes);
    }

    /** One sentence that counts. */
    public String inWords() {
        if (total == 0) {
            return "There are no scenarios, so nothing was tested: the run failed.";
        }
        var counts = failed == 0 ? "All " + total + " passed." : failed + " of " + total + " failed.";
        return untested.isEmpty()
                ? counts
                : counts
                        + untested.stream()
                                .map(agreement -> "\n" + ScenarioFiles.untestedInWords(agreement))
                                .collect(Collectors.joining())
                        + "\nThe run failed.";
    }
}
