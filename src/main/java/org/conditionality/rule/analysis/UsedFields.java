package org.conditionality.rule.analysis;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.term.RecordMakers;

/**
 * Finds the fields that bear on what a reading answers. Rules that only find contradictions, and those about obligations
 * that the reading does not have, look at others besides.
 */
record UsedFields(List<ParsedRule> rules, RecordMakers makers, FieldReads looks, Set<String> absent) {

    /**
     * The fields, by path.
     *
     * @param answered the types of record that an answer shows, or on which laws rest
     */
    SortedSet<String> of(Collection<String> answered) {
        var next = new ArrayDeque<ParsedRule>();
        rules.stream()
                .filter(rule -> rule.isLaw() || answered.stream().anyMatch(rule::concludes))
                .forEach(next::add);
        var seen = new HashSet<ParsedRule>();
        var fields = new TreeSet<String>();
        while (!next.isEmpty()) {
            var rule = next.remove();
            if (!isIdle(rule) && seen.add(rule)) {
                fields.addAll(looks.at(rule));
                rule.patterns().forEach(pattern -> next.addAll(makers.of(pattern.type())));
            }
        }
        return fields;
    }

    /** Whether nothing comes of it, or nothing but that facts contradict each other. */
    private boolean isIdle(ParsedRule rule) {
        return rule.concludes("Contradiction")
                || rule.neededObligations().stream().anyMatch(absent::contains)
                || (!rule.isAside() && rule.conclusion().isPresent() && absent.containsAll(about(rule)));
    }

    /** What it concludes something about; a name of no obligation where it is about all, or about no one knows which. */
    private static Set<String> about(ParsedRule rule) {
        var ids = rule.concluded().ids();
        return Set.of(rule.isLaw() || ids.isEmpty() ? "" : ids.get(0));
    }
}
