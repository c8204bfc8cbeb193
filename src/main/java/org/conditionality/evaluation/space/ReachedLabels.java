package org.conditionality.evaluation.space;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.conditionality.norm.Label;

/**
 * What an obligation can be brought to.
 *
 * @param states each with the fewest changes that lead to it
 * @param exact false where a limit was passed, so that a state may be missing, or fewer changes may lead to one
 */
public record ReachedLabels(List<State> states, boolean exact) {

    private static final Comparator<State> FEWEST_FIRST = Comparator.comparing(
                    (State each) -> each.changes().size())
            .thenComparing(each -> new TreeMap<>(each.changes()).toString());

    public ReachedLabels {
        states = List.copyOf(states);
    }

    /**
     * A state.
     *
     * @param possible the sets of labels that are possible in it, whatever the others do
     * @param changes what those who move first change, by field path
     */
    public record State(Set<SortedSet<Label.Name>> possible, Map<String, Object> changes) {}

    /** The state with the fewest changes in which a label stands in every possible set. */
    public Optional<State> with(Label.Name label) {
        return first(labels -> labels.contains(label));
    }

    /** The state with the fewest changes in which a label stands in no possible set. */
    public Optional<State> without(Label.Name label) {
        return first(labels -> !labels.contains(label));
    }

    private Optional<State> first(Predicate<SortedSet<Label.Name>> wanted) {
        return states.stream()
                .filter(state -> state.possible().stream().allMatch(wanted))
                .min(FEWEST_FIRST);
    }
}
