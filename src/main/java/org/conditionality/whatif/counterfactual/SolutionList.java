package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.Solution;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.SolutionGroup;

/** Puts solutions in order and in groups. */
final class SolutionList {

    private static final Comparator<Solution> ORDER = Comparator.comparing(
                    (Solution each) -> each.changes().size())
            .thenComparing(each -> each.mends().isEmpty())
            .thenComparing(each -> each.settles().size())
            .thenComparing(each -> each.changes().toString());

    private SolutionList() {}

    /** Those of which no part is a solution, the smallest first; of one size, those first that mend something. */
    static List<Solution> minimal(List<Solution> all) {
        var minimal = new ArrayList<Solution>();
        for (var each : all.stream().sorted(ORDER).toList()) {
            var changes = Set.copyOf(each.changes());
            if (minimal.stream().noneMatch(smaller -> changes.containsAll(smaller.changes()))) {
                minimal.add(each);
            }
        }
        return List.copyOf(minimal);
    }

    /** The solutions by the facts that they change. */
    static List<SolutionGroup> groups(List<Solution> solutions) {
        var groups = new LinkedHashMap<List<String>, List<Integer>>();
        for (var place = 0; place < solutions.size(); place++) {
            groups.computeIfAbsent(fields(solutions.get(place)), fields -> new ArrayList<>())
                    .add(place);
        }
        return groups.entrySet().stream()
                .map(each -> new SolutionGroup(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static List<String> fields(Solution solution) {
        return solution.changes().stream().map(FactChange::field).sorted().toList();
    }
}
