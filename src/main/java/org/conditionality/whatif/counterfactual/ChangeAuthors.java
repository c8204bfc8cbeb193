package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.fact.FactControl.Coalition;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Party;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;

/** Says which parties can bring changes about together, as the vocabulary says it of each fact. */
final class ChangeAuthors {

    private ChangeAuthors() {}

    /** The smallest sets of parties that can; none where some change is nobody's to make. */
    static List<List<Party>> of(List<FactChange> changes, Vocabulary vocabulary) {
        Set<Set<Party>> all = Set.of(Set.of());
        for (var change : changes) {
            for (var coalitions : needed(change, vocabulary)) {
                all = joined(all, coalitions);
            }
        }
        var sets = all;
        return sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .map(set -> set.stream().sorted().toList())
                .sorted(Comparator.comparing((List<Party> each) -> each.size()).thenComparing(List::toString))
                .toList();
    }

    private static List<List<Coalition>> needed(FactChange change, Vocabulary vocabulary) {
        var field = vocabulary.field(change.field());
        if (field.isPresent()) {
            return List.of(field.get().control().bringing(change.to()));
        }
        var needed = new ArrayList<List<Coalition>>();
        var type = vocabulary.type(change.field()).orElseThrow();
        ((Map<?, ?>) change.to())
                .forEach((name, value) -> type.field(name.toString())
                        .ifPresent(each -> needed.add(each.control().bringing(value))));
        return needed;
    }

    private static Set<Set<Party>> joined(Set<Set<Party>> some, List<Coalition> coalitions) {
        var all = new LinkedHashSet<Set<Party>>();
        for (var one : some) {
            for (var coalition : coalitions) {
                var both = EnumSet.copyOf(coalition.parties());
                both.addAll(one);
                all.add(both);
            }
        }
        return all;
    }
}
