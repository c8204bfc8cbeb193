package org.conditionality.rule.analysis;

import java.util.List;
import java.util.Set;
import org.conditionality.rule.term.Comparison;
import org.conditionality.rule.term.Term;

/** A comparison that is clear, and what it depends on, which takes a while to find. */
record ClearComparison(Comparison comparison, Set<String> fields, Set<String> lists, boolean namesItsSettings) {

    static ClearComparison of(Comparison comparison) {
        return new ClearComparison(
                comparison,
                comparison.fields(),
                comparison.lists(),
                !comparison.settings().contains(Term.ANY));
    }

    /** One context for each combination of items and of settings that may be meant. */
    List<Term.Context> each(Term.Context context) {
        if (lists.isEmpty() && namesItsSettings) {
            return List.of(context);
        }
        return context.eachItem(lists).stream()
                .flatMap(one -> one.eachSetting(comparison).stream())
                .toList();
    }
}
