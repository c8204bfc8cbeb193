package org.conditionality.scenario;

import java.util.List;

/**
 * How scenarios came out, each under each of its readings. A run of nothing has not passed.
 *
 * @param total how many outcomes there are
 * @param failed how many of them failed
 */
public record Run(boolean passed, int total, int failed, List<Outcome> outcomes) {

    public Run {
        outcomes = List.copyOf(outcomes);
    }

    static Run of(List<Outcome> outcomes) {
        var failed =
                (int) outcomes.stream().filter(outcome -> !outcome.passed()).count();
        return new Run(failed == 0 && !outcomes.isEmpty(), outcomes.size(), failed, outcomes);
    }

    /** One sentence that counts. */
    public String inWords() {
        if (total == 0) {
            return "There are no scenarios, so nothing was tested: the run failed.";
        }
        return failed == 0 ? "All " + total + " passed." : failed + " of " + total + " failed.";
    }
}
