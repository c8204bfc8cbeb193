package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.Solution;

/** Keeps the solutions of which no part is a solution. */
final class MinimalSolutions {

    private MinimalSolutions() {}

    /** The minimal ones, the smallest first. */
    static List<Solution> of(List<Solution> solutions) {
        var sorted = new ArrayList<>(solutions);
        sorted.sort(Comparator.comparing((Solution each) -> each.changes().size())
                .thenComparing(each -> each.changes().toString()));
        var minimal = new ArrayList<Solution>();
        for (var each : sorted) {
            var changes = new HashSet<FactChange>(each.changes());
            if (minimal.stream().noneMatch(smaller -> changes.containsAll(smaller.changes()))) {
                minimal.add(each);
            }
        }
        return List.copyOf(minimal);
    }
}
